package vn.paraudit.worklist.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.worklist.model.AllOpenWork;

/**
 * What somebody who oversees all work looks for.
 *
 * @param holder    in whose hands it lies, by the key of a holder
 * @param process   process key
 * @param unit      unit code
 * @param due       overdue, soon (three working days), week or later
 * @param returned  only work that came back for correction
 * @param q         words, with or without diacritics
 */
record OpenWorkQuery(String holder, String process, String unit, String due, Boolean returned, String q) {

    private static final Set<String> DUE = Set.of("overdue", "soon", "week", "later");

    AllOpenWork.Filter filter(WorkHolders holders, DueFilterDays today, LocalDate afterDue, String afterId) {
        String when = orNull(due);
        if (when != null && !DUE.contains(when)) {
            throw RuleViolation.malformed("request-invalid", Map.of("due", when));
        }
        return new AllOpenWork.Filter(holders.whose(holder), orNull(process), orNull(unit), today.dueFrom(when), today.dueTo(when),
            Boolean.TRUE.equals(returned), orNull(q), afterDue, afterId);
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
