package vn.paraudit.finding.web;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.paraudit.finding.InspectedUnits;
import vn.paraudit.finding.model.FindingLists;
import vn.paraudit.platform.Ids;

/**
 * What somebody looks for in the register.
 *
 * @param plan         plan whose inspections found it
 * @param area         area of the checklist by its code
 * @param responsible  person named as answering for it
 * @param group        open (in remedy), overdue, noted (before the conclusion) or ended
 * @param q            text of the description, with or without diacritics, or a code
 */
record FindingQuery(
    String unit, String inspection, String plan, String area, String violation, String responsible, String severity, String state, String group,
    String q) {

    /** What nobody knows finds nothing. */
    private static final UUID NOBODY = new UUID(0, 0);

    FindingLists.Filter filter(InspectedUnits inspections, LocalDate today) {
        return new FindingLists.Filter(orNull(unit), among(inspections), orNull(area), orNull(violation), id(responsible), orNull(severity),
            orNull(state), orNull(group), orNull(q), today);
    }

    private Set<UUID> among(InspectedUnits inspections) {
        if (!blank(inspection)) {
            return Set.of(id(inspection));
        }
        return blank(plan) ? null : inspections.ofPlan(id(plan));
    }

    private static UUID id(String text) {
        return blank(text) ? null : Ids.parse(text).orElse(NOBODY);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String orNull(String text) {
        return blank(text) ? null : text.strip();
    }
}
