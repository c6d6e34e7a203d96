package vn.paraudit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.Resource;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.paraudit.architecture.bad.ControllerOutsideWeb;
import vn.paraudit.architecture.bad.HidesABean;
import vn.paraudit.architecture.bad.InjectsIntoFields;
import vn.paraudit.architecture.bad.ListensAfterCommit;
import vn.paraudit.architecture.bad.ReadsTheWallClock;
import vn.paraudit.architecture.bad.Sleeps;
import vn.paraudit.architecture.bad.TakesTooMuch;
import vn.paraudit.architecture.bad.UsesHibernate;
import vn.paraudit.architecture.bad.web.AsksTheDatabase;
import vn.paraudit.architecture.bad.web.PublicController;
import vn.paraudit.architecture.bad.web.ReachesIntoAnotherModule;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.TimeSource;

/** How classes of the product are built, whatever they do. */
final class CodeLaws {

    private static final int MOST_PARAMETERS = 8;
    /** Where the clock bean is made, and the clock that the expression language of forms is given once for all. */
    private static final String MAY_READ_THE_WALL_CLOCK = "vn\\.paraudit\\.(platform\\.PlatformConfiguration|form\\.model\\.Feel)";
    private static final String[] PERSISTENCE = {"jakarta.persistence..", "javax.persistence..", "org.hibernate..",
        "org.springframework.data.jpa..", "org.springframework.orm.."};

    private CodeLaws() {
    }

    static Stream<Law> all() {
        return Stream.of(
            new Law("no JPA", noClasses().should().dependOnClassesThat().resideInAnyPackage(PERSISTENCE), UsesHibernate.class),
            new Law("controllers are package-private",
                classes().that().areMetaAnnotatedWith(Controller.class).should().notBePublic(), PublicController.class),
            new Law("controllers stand in web packages",
                classes().that().areMetaAnnotatedWith(Controller.class).should().resideInAPackage("..web.."), ControllerOutsideWeb.class),
            new Law("controllers leave the repositories of other modules alone",
                classes().that().areMetaAnnotatedWith(Controller.class).should(useOnlyRepositoriesOfTheirModule()), ReachesIntoAnotherModule.class),
            new Law("controllers ask no database",
                noClasses().that().areMetaAnnotatedWith(Controller.class).should().dependOnClassesThat()
                    .resideInAnyPackage("org.springframework.jdbc..", "java.sql.."), AsksTheDatabase.class),
            new Law("no bean hides inside of another class",
                noClasses().that().areNestedClasses().and().areNotAnnotatedWith(Configuration.class).should()
                    .beMetaAnnotatedWith(Component.class), HidesABean.HiddenBean.class),
            new Law("nothing is injected into fields",
                noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class).orShould()
                    .beAnnotatedWith(Resource.class), InjectsIntoFields.class),
            new Law("constructors take at most " + MOST_PARAMETERS + " things",
                constructors().that().areDeclaredInClassesThat(not(assignableTo(Record.class).or(assignableTo(Enum.class))))
                    .should(takeFewParameters()), TakesTooMuch.class),
            new Law("nothing sleeps", noClasses().should().accessTargetWhere(EngineLaws.calls(Thread.class, Set.of("sleep"))), Sleeps.class),
            new Law("what time it is comes from the time source",
                noClasses().that(not(belongToAnyOf(TimeSource.class, Ids.class)).and(not(nameMatching(MAY_READ_THE_WALL_CLOCK))))
                    .should().accessTargetWhere(readTheWallClock()),
                ReadsTheWallClock.class),
            new Law("what must agree is changed before the commit",
                noClasses().that().resideOutsideOfPackages("vn.paraudit.platform..", "vn.paraudit.notification..", "vn.paraudit.insight..")
                    .should().dependOnClassesThat().areAssignableTo(TransactionalEventListener.class), ListensAfterCommit.class));
    }

    private static ArchCondition<JavaClass> useOnlyRepositoriesOfTheirModule() {
        return new ArchCondition<>("use only repositories of their module") {
            @Override
            public void check(JavaClass controller, ConditionEvents events) {
                controller.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> isRepository(dependency.getTargetClass()) && !moduleOf(dependency.getTargetClass()).equals(moduleOf(controller)))
                    .forEach(dependency -> events.add(SimpleConditionEvent.violated(controller, dependency.getDescription())));
            }
        };
    }

    private static boolean isRepository(JavaClass type) {
        return type.isAnnotatedWith(Repository.class) || type.getSimpleName().endsWith("Repository") && type.getPackageName().startsWith("vn.paraudit.");
    }

    /** The third name of a package: {@code vn.paraudit.<module>}. */
    private static String moduleOf(JavaClass type) {
        return type.getPackageName().split("\\.")[2];
    }

    private static ArchCondition<JavaConstructor> takeFewParameters() {
        return new ArchCondition<>("take at most " + MOST_PARAMETERS + " parameters") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                if (constructor.getRawParameterTypes().size() > MOST_PARAMETERS) {
                    events.add(SimpleConditionEvent.violated(constructor, constructor.getFullName()));
                }
            }
        };
    }

    private static DescribedPredicate<JavaAccess<?>> readTheWallClock() {
        return describe("read the wall clock", access -> {
            JavaClass owner = access.getTargetOwner();
            List<JavaClass> parameters = access.getTarget() instanceof CodeUnitAccessTarget target ? target.getRawParameterTypes() : List.of();
            return owner.isAssignableTo(Temporal.class) && access.getName().equals("now")
                    && parameters.stream().noneMatch(type -> type.isAssignableTo(Clock.class))
                || owner.isEquivalentTo(Clock.class) && access.getName().startsWith("system")
                || owner.isEquivalentTo(System.class) && access.getName().equals("currentTimeMillis")
                || owner.isEquivalentTo(Date.class) && access.getName().equals("<init>") && parameters.isEmpty();
        });
    }
}
