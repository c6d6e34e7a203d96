package vn.paraudit.migration;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.platform.KeptRows;

/** Moves running cases from one deployed version of their process to another. */
public interface CaseMigrations {

    /**
     * A step of a diagram at which a case can stand.
     *
     * @param type     BPMN name of its kind, for example {@code userTask}
     * @param trigger  what it waits for besides people: the message or the time, empty for none
     */
    record Step(String id, String type, String name, String trigger, boolean several) {
    }

    /** A case that stands at {@code source} goes on at {@code target}. */
    record Pair(String source, String target) {
    }

    /** From which version to which, and step by step where to. Steps of the target that nobody is sent to are missing. */
    record Plan(String from, String to, List<Pair> pairs) {
    }

    /** Why something cannot be moved; {@code rule} is the key of its sentence {@code migration.<rule>}. */
    record Reason(String rule, Map<String, Object> facts) {
    }

    /** Why a pair is no way for anybody. */
    record Fault(String source, String target, Reason reason) {
    }

    /**
     * A running case.
     *
     * @param steps  elements at which it stands
     */
    record Running(String instanceId, UUID caseId, Instant startedAt, List<String> steps) {
    }

    /**
     * Which of the running cases are meant; {@code null} means all.
     *
     * @param unit           code of the unit that the case is about
     * @param step           element at which it stands
     * @param startedBefore  begun before this moment
     */
    record Filter(@Nullable String unit, @Nullable String step, @Nullable Instant startedBefore) {
    }

    /** Thrown when a case cannot be moved as it stands now. */
    final class NotMovable extends RuntimeException {

        private final transient List<Reason> reasons;

        public NotMovable(List<Reason> reasons) {
            super(reasons.toString());
            this.reasons = reasons;
        }

        public List<Reason> reasons() {
            return reasons;
        }
    }

    /**
     * The steps of a version at which cases can stand, in the order of the diagram's file.
     *
     * @throws vn.paraudit.platform.NotFound for an unknown version
     */
    List<Step> steps(String definitionId);

    /** Pairs that suggest themselves: equal ids first, then equal kinds with equal names; only such that are sound together. */
    List<Pair> propose(String from, String to);

    /** Everything that is wrong with a plan whoever it is for; empty when it can be followed. */
    List<Fault> check(Plan plan);

    /** Running cases of a version, the longest running first. */
    List<Running> running(String definitionId, Filter filter);

    /** Why which of these could not be moved as they stand now; movable ones are missing. Nothing changes. */
    Map<String, List<Reason>> judge(Plan plan, Collection<String> instanceIds);

    /** Seats of the human tasks of the target, by the steps of the source that lead there. */
    Map<String, String> seatsAfter(Plan plan);

    /**
     * Moves a case in the caller's transaction and tells the observers of its tasks.
     *
     * @throws NotMovable  when it cannot be; the transaction is lost then
     */
    void move(Plan plan, String instanceId);

    /** The case and what it called, after their rows were locked; empty when it runs no more. */
    List<String> lock(String instanceId);

    /** Tables in which the engine keeps what it knows of running cases, in the order in which rows may be written. */
    List<KeptRows.Table> tables();
}
