package vn.paraudit.team;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Visits of a plan have their days. */
public record VisitsScheduled(UUID planId, List<Visit> visits) {

    public record Visit(String unitCode, LocalDate day, VisitSession session) {
    }
}
