package vn.paraudit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.Variables;
import vn.paraudit.architecture.bad.CompletesTasks;
import vn.paraudit.architecture.bad.EngineOutsideItsModule;
import vn.paraudit.architecture.bad.ExpressionInQuery;
import vn.paraudit.architecture.bad.HandlerWithoutItsName;
import vn.paraudit.architecture.bad.QueryWithAlternatives;
import vn.paraudit.architecture.bad.SerialisedObject;
import vn.paraudit.architecture.bad.StartsProcesses;
import vn.paraudit.architecture.bad.process.PublishesElsewhere;
import vn.paraudit.engine.ProcessAction;
import vn.paraudit.engine.Processes;
import vn.paraudit.worklist.TaskHandler;

/** Who may talk with the process engine, and in what way. */
final class EngineLaws {

    private static final String[] ENGINE_ROOMS = {"vn.paraudit.engine..", "vn.paraudit.fence..", "vn.paraudit.sandbox.child..", "vn.paraudit.migration.."};
    private static final Set<String> OBJECT_VALUES = Set.of("objectValue", "serializedObjectValue");

    private EngineLaws() {
    }

    static Stream<Law> all() {
        return Stream.of(
            new Law("only the engine and what stands around it name the engine",
                noClasses().that().resideOutsideOfPackages(ENGINE_ROOMS).should().dependOnClassesThat()
                    .resideInAnyPackage("org.camunda.bpm.."), EngineOutsideItsModule.class),
            new Law("one place completes tasks in the engine",
                // A model that is tried has a database of its own, in which no work of anybody lies.
                noClasses().that().doNotHaveFullyQualifiedName("vn.paraudit.engine.runtime.EngineProcesses")
                    .and().doNotHaveFullyQualifiedName("vn.paraudit.sandbox.child.TrialCase").should()
                    .accessTargetWhere(calls(TaskService.class, Set.of("complete", "completeWithVariablesInReturn", "resolveTask", "handleBpmnError"))),
                CompletesTasks.class),
            new Law("one place asks for a task to be completed",
                noClasses().that().doNotHaveFullyQualifiedName("vn.paraudit.worklist.process.TaskCompletion").should()
                    .accessTargetWhere(calls(Processes.class, Set.of("complete"))), CompletesTasks.class),
            new Law("only a workflow starts and correlates",
                noClasses().that().haveSimpleNameNotEndingWith("Workflow").should()
                    .accessTargetWhere(calls(Processes.class, Set.of("start", "correlate"))), StartsProcesses.class),
            new Law("no query takes an expression",
                noClasses().should().accessTargetWhere(describe("asks a query by an expression", access ->
                    access.getTargetOwner().isAssignableTo(Query.class) && access.getName().endsWith("Expression"))), ExpressionInQuery.class),
            new Law("no task query has alternatives",
                noClasses().should().accessTargetWhere(calls(TaskQuery.class, Set.of("or", "endOr"))), QueryWithAlternatives.class),
            new Law("no variable is a serialised object",
                noClasses().that().haveSimpleNameNotEndingWith("Serializer").should().accessTargetWhere(calls(Variables.class, OBJECT_VALUES)), SerialisedObject.class),
            new Law("actions are published by the actions of a process",
                methods().that().areAnnotatedWith(ProcessAction.class).should().beDeclaredInClassesThat().haveSimpleNameEndingWith("Actions")
                    .andShould().beDeclaredInClassesThat().resideInAPackage("..process.."), PublishesElsewhere.class),
            new Law("a human task has a handler called after it",
                classes().that().implement(TaskHandler.class).and().doNotHaveSimpleName("DefaultTaskHandler").should()
                    .haveSimpleNameEndingWith("Task").andShould().resideInAPackage("..process.."), HandlerWithoutItsName.class));
    }

    /** Also a reference to the method counts, not only its call; so does a call through a sub-type. */
    static DescribedPredicate<JavaAccess<?>> calls(Class<?> owner, Set<String> names) {
        return describe("calls " + owner.getSimpleName() + "." + names, access ->
            access.getTargetOwner().isAssignableTo(owner) && names.contains(access.getName()));
    }
}
