package vn.paraudit.finding.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.paraudit.finding.model.Finding;
import vn.paraudit.finding.model.FindingAccess;
import vn.paraudit.finding.model.FindingLists;
import vn.paraudit.finding.model.RegisterOrder;
import vn.paraudit.security.Actor;
import vn.paraudit.security.SearchSource;

/** Findings by code or by what was found, the latest first. */
@Component
class FindingSearch implements SearchSource {

    private final FindingLists lists;
    private final FindingAccess access;
    private final FindingPresenter presenter;

    FindingSearch(FindingLists lists, FindingAccess access, FindingPresenter presenter) {
        this.lists = lists;
        this.access = access;
        this.presenter = presenter;
    }

    @Override
    public List<Hit> search(String words, Actor reader, int most) {
        FindingQuery query = new FindingQuery(null, null, null, null, null, null, null, null, null, words);
        List<Finding> found = lists.list(access.reader(reader), presenter.filter(query), RegisterOrder.named("-detected"), null, most);
        return presenter.rows(found.subList(0, Math.min(most, found.size()))).stream()
            .map(row -> new Hit("finding", row.code() + " – " + row.violationName(), row.unitName(), "/findings/" + row.id())).toList();
    }
}
