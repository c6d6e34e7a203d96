package vn.paraudit.migration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.instance.parser.MigratingInstanceParser;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingProcessInstanceValidationReportImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import vn.paraudit.migration.CaseMigrations.Reason;

/** Asks the engine's own checks whether a case could be moved as it stands now, and stops before anything is moved. */
final class Judging extends MigrateProcessInstanceCmd {

    private final MigrationPlan plan;

    Judging(MigrationPlan plan) {
        super(null, false);
        this.plan = plan;
    }

    List<Reason> judge(CommandContext context, String instanceId) {
        ExecutionEntity instance = context.getExecutionManager().findExecutionById(instanceId);
        if (instance == null || !instance.getProcessDefinitionId().equals(plan.getSourceProcessDefinitionId())) {
            return List.of(new Reason("case-ended", Map.of()));
        }
        MigratingProcessInstanceValidationReportImpl report = new MigratingProcessInstanceValidationReportImpl();
        validateInstructions(context, new MigratingInstanceParser(context.getProcessEngineConfiguration().getProcessEngine())
            .parse(instanceId, plan, report), report);
        return reasons(report);
    }

    private static List<Reason> reasons(MigratingProcessInstanceValidationReport report) {
        Set<Reason> reasons = new LinkedHashSet<>();
        report.getActivityInstanceReports().forEach(step -> step.getFailures().forEach(failure ->
            reasons.add(EngineWords.reason(failure, Map.of("step", plain(step.getSourceScopeId()))))));
        report.getTransitionInstanceReports().forEach(step -> step.getFailures().forEach(failure ->
            reasons.add(EngineWords.reason(failure, Map.of("step", plain(step.getSourceScopeId()))))));
        report.getFailures().forEach(failure -> reasons.add(EngineWords.reason(failure, Map.of())));
        return new ArrayList<>(reasons);
    }

    private static String plain(String step) {
        return step.replace("#multiInstanceBody", "");
    }
}
