package vn.paraudit.architecture.bad;

import java.util.List;
import java.util.UUID;
import vn.paraudit.security.Actor;

/** Breaks the rule that people who must differ are compared by one question. */
public class ComparesPeople {

    boolean isSomebodyElse(List<UUID> authors, Actor by) {
        return authors.stream().noneMatch(author -> author.equals(by.personId()));
    }
}
