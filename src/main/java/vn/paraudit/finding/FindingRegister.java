package vn.paraudit.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The findings, as the modules that inspect and discipline use them. */
public interface FindingRegister {

    /**
     * A finding in short.
     *
     * @param code         as people quote it, for example {@code KN-000042}
     * @param name         name of the violation in the catalogue, in the reader's language
     * @param requirement  what the conclusion demands; {@code null} before
     */
    record Item(
        UUID id, String code, UUID inspectionId, String unitCode, String violation, String name, String description, String severity,
        FindingState state, LocalDate occurredOn, LocalDate detectedOn, String requirement, LocalDate dueOn, String opinionReason) {
    }

    /** Somebody who answers for a violation; the person is {@code null} where only a post or the leadership as a whole is named. */
    record Responsible(String level, @Nullable UUID personId, String post) {
    }

    /** What the unit says of a finding; reason and proof are asked for when it contests. */
    record Opinion(UUID findingId, boolean contested, String reason, String proof) {
    }

    /**
     * What a conclusion demands.
     *
     * @param responsible  post of who has to do it; {@code null} where only the unit is named
     * @param product      what has to come out of it
     * @param quick        whether it is to be done at once, before there is a plan; {@code null} lets its day decide
     */
    record Demand(
        UUID findingId, String requirement, LocalDate dueOn, @Nullable String responsible, @Nullable String product, @Nullable Boolean quick) {
    }

    Optional<Item> find(UUID findingId);

    /** Findings of an inspection that were not taken back, in the order in which they were noted. */
    List<Item> ofInspection(UUID inspectionId);

    List<Responsible> responsibleFor(UUID findingId);

    /** The team stands by the findings of a section that it has closed. */
    void confirm(UUID sectionId);

    /** Records the unit's opinions; findings that none is given on get the general one. */
    void explain(UUID inspectionId, List<Opinion> opinions, boolean contestsTheRest);

    /** What a conclusion of today would demand by the catalogue and the table of remedy times. */
    List<Demand> proposedDemands(UUID inspectionId);

    /** Keeps what the draft conclusion demands; refuses a finding left out with {@code finding-without-demand}. */
    void demand(UUID inspectionId, List<Demand> demands);

    /**
     * The conclusion is issued: findings become unchangeable, each starts its remediation, the gravest are referred
     * ({@link FindingReferred}).
     */
    void conclude(UUID inspectionId);

    /** Takes back all findings of an inspection that is called off. */
    void withdrawAll(UUID inspectionId, String reason);

    /**
     * Why the head of the unit has to answer for the whole: codes {@code grave}, {@code several-f3}, {@code overdue}; empty when nothing
     * calls for it. Thresholds stand in the violation library.
     */
    List<String> headAccountability(UUID inspectionId);

    /** Findings not yet remedied by unit. */
    Map<String, Integer> openByUnit();
}
