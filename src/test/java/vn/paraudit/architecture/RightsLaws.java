package vn.paraudit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.paraudit.architecture.bad.AsksWhoseItIs;
import vn.paraudit.architecture.bad.ComparesPeople;
import vn.paraudit.security.Actor;

/** How people are compared and rights are asked. */
final class RightsLaws {

    private static final Set<String> PEOPLE = Set.of("personId", "people");
    private static final Set<String> COMPARISONS = Set.of("equals", "contains", "containsAll", "disjoint", "retainAll", "removeAll");
    /** What belongs to one person, whoever may act for them: a trial, a proof, a note sent twice, a task that one did, one's own account. */
    private static final Set<String> MAY_ASK_WHOSE_IT_IS = Set.of("vn.paraudit.sandbox.Sandboxes", "vn.paraudit.finding.process.Notes",
        "vn.paraudit.evidence.model.EvidenceDesk", "vn.paraudit.worklist.process.TaskRights", "vn.paraudit.worklist.model.CaseDirectories",
        "vn.paraudit.organization.model.Personnel");

    private RightsLaws() {
    }

    static Stream<Law> all() {
        return Stream.of(
            new Law("people who must differ are compared by one question",
                codeUnits().that().areDeclaredInClassesThat().resideOutsideOfPackage("vn.paraudit.security..").should(compareNobodyWithWhoActs()),
                ComparesPeople.class),
            new Law("whose something is matters in few places",
                noClasses().that(describe("may not ask", type -> !MAY_ASK_WHOSE_IT_IS.contains(type.getName())
                    && !type.getPackageName().startsWith("vn.paraudit.security"))).should()
                    .accessTargetWhere(EngineLaws.calls(Actor.class, Set.of("is", "isBehind"))), AsksWhoseItIs.class));
    }

    /** Whoever reads who acts and compares in the same method, be it in a lambda, does what {@code TwoPersons} is for. */
    private static ArchCondition<JavaCodeUnit> compareNobodyWithWhoActs() {
        return new ArchCondition<>("not compare who acts by themselves") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                boolean readsWhoActs = unit.getAccessesFromSelf().stream().anyMatch(access -> access.getTargetOwner().isEquivalentTo(Actor.class)
                    && PEOPLE.contains(access.getName()));
                unit.getAccessesFromSelf().stream().filter(access -> readsWhoActs && compares(access))
                    .forEach(access -> events.add(SimpleConditionEvent.violated(unit, access.getDescription())));
            }
        };
    }

    private static boolean compares(JavaAccess<?> access) {
        return COMPARISONS.contains(access.getName()) && Stream.of(UUID.class, Objects.class, Collection.class, Collections.class)
            .anyMatch(owner -> access.getTargetOwner().isAssignableTo(owner));
    }
}
