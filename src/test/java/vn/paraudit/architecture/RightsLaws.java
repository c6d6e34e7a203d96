package vn.paraudit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import vn.paraudit.architecture.bad.AsksWhoseItIs;
import vn.paraudit.architecture.bad.ComparesPeople;
import vn.paraudit.architecture.bad.web.AsksNobody;
import vn.paraudit.architecture.bad.web.RefusesAtTheDoor;
import vn.paraudit.checklist.SheetAccess;
import vn.paraudit.evidence.EvidenceAccess;
import vn.paraudit.platform.Forbidden;
import vn.paraudit.platform.IdempotentByNature;
import vn.paraudit.security.Actor;
import vn.paraudit.security.TwoPersons;

/** How people are compared and rights are asked. */
final class RightsLaws {

    private static final Set<String> PEOPLE = Set.of("personId", "people");
    private static final Set<String> QUESTIONS = Set.of("has", "require", "roles", "place");
    private static final Set<String> COMPARISONS = Set.of("equals", "contains", "containsAll", "disjoint", "retainAll", "removeAll");
    /** What belongs to one person, whoever may act for them: a trial, a proof, a note sent twice, a task that one did. */
    private static final Set<String> MAY_ASK_WHOSE_IT_IS = Set.of("vn.paraudit.sandbox.Sandboxes", "vn.paraudit.finding.process.Notes",
        "vn.paraudit.evidence.model.EvidenceDesk", "vn.paraudit.worklist.process.TaskRights", "vn.paraudit.worklist.model.CaseDirectories");

    /** Who refuse only what is read, or in the name of the whole house. */
    private static final Set<String> MAY_REFUSE = Set.of("vn.paraudit.worklist.web.OpenWorkReader",
        "vn.paraudit.security.web.WebSecurity", "vn.paraudit.security.web.TokenDoor");
    /** What people change there is their own, whoever they are. */
    private static final Set<String> CHANGE_WHAT_IS_ONES_OWN = Set.of("SessionController", "TokenController", "StandInController", "NoticeController",
        "AccountController.ownPassword");
    private static final String COMPUTES = "computes only";
    private static final String WEB = "..web..";
    private static final int FARTHEST = 6;

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
                    .accessTargetWhere(EngineLaws.calls(Actor.class, Set.of("is", "isBehind"))), AsksWhoseItIs.class),
            new Law("who may not is refused by the desk that acts, not on the way to it",
                noClasses().that().resideInAPackage(WEB).and(describe("may not refuse", type -> !MAY_REFUSE.contains(type.getName()))).should()
                    .accessTargetWhere(EngineLaws.calls(Forbidden.class, Set.of("<init>"))), RefusesAtTheDoor.class),
            new Law("what changes something asks who may, behind the door",
                methods().that(describe("change something", RightsLaws::changesSomething)).should(askBehindTheDoor()), AsksNobody.class));
    }

    private static boolean changesSomething(JavaMethod method) {
        return Stream.of(PostMapping.class, PutMapping.class, DeleteMapping.class, PatchMapping.class).anyMatch(method::isAnnotatedWith)
            && !CHANGE_WHAT_IS_ONES_OWN.contains(method.getOwner().getSimpleName())
            && !CHANGE_WHAT_IS_ONES_OWN.contains(method.getOwner().getSimpleName() + "." + method.getName()) && !computesOnly(method);
    }

    private static boolean computesOnly(JavaMethod method) {
        return method.tryGetAnnotationOfType(IdempotentByNature.class).filter(why -> COMPUTES.equals(why.value())).isPresent();
    }

    /** Follows the calls of a handler into the desks, through interfaces too, and looks for a question of right there; what the web asks itself is none. */
    private static ArchCondition<JavaMethod> askBehindTheDoor() {
        return new ArchCondition<>("reach a question of right in a service") {
            @Override
            public void check(JavaMethod handler, ConditionEvents events) {
                Set<JavaCodeUnit> seen = new HashSet<>();
                Set<JavaCodeUnit> reached = Set.of(handler);
                for (int step = 0; step < FARTHEST && !reached.isEmpty(); step++) {
                    if (reached.stream().anyMatch(RightsLaws::asks)) {
                        return;
                    }
                    seen.addAll(reached);
                    reached = reached.stream().flatMap(RightsLaws::called).filter(unit -> !seen.contains(unit)).collect(Collectors.toSet());
                }
                events.add(SimpleConditionEvent.violated(handler, handler.getFullName()));
            }
        };
    }

    private static boolean asks(JavaCodeUnit unit) {
        return !isOfTheWeb(unit.getOwner()) && unit.getAccessesFromSelf().stream().anyMatch(access -> {
            JavaClass owner = access.getTargetOwner();
            return owner.isAssignableTo(Actor.class) && QUESTIONS.contains(access.getName()) || owner.isAssignableTo(TwoPersons.class)
                || owner.isAssignableTo(SheetAccess.class) || owner.isAssignableTo(EvidenceAccess.class);
        });
    }

    private static boolean isOfTheWeb(JavaClass type) {
        return JavaClass.Predicates.resideInAPackage(WEB).test(type);
    }

    /** What a method of the product calls in its own module and of the API of others, also in those who implement what it names; from the web, services only. */
    private static Stream<JavaCodeUnit> called(JavaCodeUnit unit) {
        boolean web = isOfTheWeb(unit.getOwner());
        return unit.getCallsFromSelf().stream().filter(call -> isOfTheModule(call.getTargetOwner(), unit) || isApi(call.getTargetOwner())).flatMap(call ->
            Stream.concat(Stream.of(call.getTargetOwner()), call.getTargetOwner().getAllSubclasses().stream())
                .filter(type -> !web || isOfTheWeb(type) || type.isAnnotatedWith(Service.class))
                .flatMap(type -> type.getCodeUnits().stream()).filter(target -> target.getName().equals(call.getName())));
    }

    private static boolean isOfTheModule(JavaClass type, JavaCodeUnit unit) {
        return module(type).equals(module(unit.getOwner()));
    }

    /** Whether everybody may use it: it stands in the root package of its module. */
    private static boolean isApi(JavaClass type) {
        return module(type).equals(type.getPackageName()) && type.getPackageName().startsWith("vn.paraudit.");
    }

    /** The first three names of a package: {@code vn.paraudit.<module>}. */
    private static String module(JavaClass type) {
        return Stream.of(type.getPackageName().split("\\.")).limit(3).collect(Collectors.joining("."));
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
