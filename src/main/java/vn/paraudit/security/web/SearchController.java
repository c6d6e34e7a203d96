package vn.paraudit.security.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.platform.Paged;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.SearchSource;

/** One search over everything that somebody may see. */
@RestController
class SearchController {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;
    private static final int OF_EACH_MODULE = 5;

    private final List<SearchSource> sources;
    private final CurrentUser currentUser;

    SearchController(List<SearchSource> sources, CurrentUser currentUser) {
        this.sources = sources.stream().sorted(Comparator.comparing(source -> source.getClass().getName())).toList();
        this.currentUser = currentUser;
    }

    /** A few of each kind; fewer than two letters find nothing. */
    @GetMapping("/api/search")
    @Transactional(readOnly = true)
    Paged<SearchSource.Hit> search(@RequestParam(required = false) String q) {
        String words = q == null ? "" : q.strip();
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            return new Paged<>(List.of(), null);
        }
        Actor reader = currentUser.get();
        return new Paged<>(sources.stream().flatMap(source -> source.search(words, reader, OF_EACH_MODULE).stream()).toList(), null);
    }
}
