package vn.paraudit.worklist;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.paraudit.security.Actor;

/** Implemented by the module that owns a kind of case: how a case is called and where its screen is. */
public interface CaseDirectory {

    /** Process whose business keys are ids of this kind of case. */
    String processKey();

    /** Kind of the case on the screens: plan, inspection, finding or case. */
    String kind();

    /** Address of a case's screen, for example {@code /inspections/<id>}. */
    String path(UUID caseId);

    /** What the list of work calls the case, for example "Kiểm tra CCHC năm 2026, đợt 2"; never a person's name. */
    String title(UUID caseId);

    /**
     * What the list of work calls one task of a case, where several of the same name wait at once, for example by the section that is checked.
     *
     * @param variables  routing variables visible at the task
     */
    default String title(UUID caseId, Map<String, Object> variables) {
        return title(caseId);
    }

    /**
     * Who may know of a confidential case.
     *
     * @param seats  seats and roles by name, for example {@code council-chair}
     * @param never  people who may not, whatever they hold
     */
    record Insiders(Set<String> seats, Set<UUID> never) {
    }

    /** Whether somebody may work on a case at all: nobody decides about themselves or somebody in whose place they may act. */
    default boolean mayHandle(UUID caseId, Actor actor) {
        return true;
    }

    /** The confidential ones among cases, asked for many at once; cases that all may know of who oversee the work are missing. */
    default Map<UUID, Insiders> confidential(Collection<UUID> caseIds) {
        return Map.of();
    }
}
