package vn.paraudit.worklist.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.security.SearchSource;
import vn.paraudit.worklist.model.InboxFilter;
import vn.paraudit.worklist.model.InboxQueries;
import vn.paraudit.worklist.process.TaskRights;

/** Open work of the reader's own seats by its name, case and unit. */
@Component
class TaskSearch implements SearchSource {

    private final InboxQueries queries;
    private final TaskRights rights;
    private final TaskPresenter presenter;

    TaskSearch(InboxQueries queries, TaskRights rights, TaskPresenter presenter) {
        this.queries = queries;
        this.rights = rights;
        this.presenter = presenter;
    }

    @Override
    public List<Hit> search(String words, Actor reader, int most) {
        InboxFilter filter = new InboxFilter(InboxFilter.Scope.HELD, reader.place(), rights.seatsOf(reader), null, null, null, null, false, words,
            null, null, most);
        return presenter.rows(queries.open(filter).stream().limit(most).toList(), reader).stream().map(row -> new Hit("task", row.name(),
            Stream.of(row.unitName(), row.caseTitle()).filter(text -> text != null).collect(Collectors.joining(" · ")), "/tasks/" + row.id())).toList();
    }
}
