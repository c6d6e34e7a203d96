package vn.paraudit.discipline.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.model.CaseAccess;
import vn.paraudit.discipline.model.CaseRepository;
import vn.paraudit.discipline.model.DisciplinaryCase;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.security.CurrentUser;

/** Cases by the id in an address; one that the reader may not know of does not exist. */
@Component
class VisibleCases {

    private final CaseRepository cases;
    private final CaseAccess access;
    private final CurrentUser currentUser;

    VisibleCases(CaseRepository cases, CaseAccess access, CurrentUser currentUser) {
        this.cases = cases;
        this.access = access;
        this.currentUser = currentUser;
    }

    DisciplinaryCase get(String id) {
        return cases.find(id(id)).filter(one -> access.mayRead(one, currentUser.get())).orElseThrow(() -> new NotFound("case"));
    }

    /** The id that an address gives, for a desk that asks by itself who may know of the case. */
    static UUID id(String id) {
        return Ids.parse(id).orElseThrow(() -> new NotFound("case"));
    }
}
