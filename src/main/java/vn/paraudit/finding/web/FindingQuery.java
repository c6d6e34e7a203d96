package vn.paraudit.finding.web;

import java.time.LocalDate;
import java.util.UUID;
import vn.paraudit.finding.model.FindingLists;
import vn.paraudit.platform.Ids;

/**
 * What somebody looks for in the register.
 *
 * @param group  open (in remedy), overdue or ended
 * @param q      text of the description, with or without diacritics, or a code
 */
record FindingQuery(String unit, String inspection, String severity, String state, String group, String q) {

    /** An inspection that nobody knows finds nothing. */
    private static final UUID NOBODY = new UUID(0, 0);

    FindingLists.Filter filter(LocalDate today) {
        UUID one = blank(inspection) ? null : Ids.parse(inspection).orElse(NOBODY);
        return new FindingLists.Filter(orNull(unit), one, orNull(severity), orNull(state), orNull(group), orNull(q), today);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String orNull(String text) {
        return blank(text) ? null : text.strip();
    }
}
