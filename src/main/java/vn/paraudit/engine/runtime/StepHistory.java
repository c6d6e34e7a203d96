package vn.paraudit.engine.runtime;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceManager;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * What the engine remembers of a case: that it ran, and which steps it passed, from when to when. What people did is kept by the list of work
 * and the audit trail, and not a second time here.
 */
public final class StepHistory extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        OwnSessions.add(engine, HistoricProcessInstanceManager.class, PastInstances::new);
        OwnSessions.add(engine, HistoricDecisionInstanceManager.class, PastDecisions::new);
        engine.setHistoryEventProducer(new Events());
        engine.setHistoryEventHandler(new StepEnds());
        engine.setCustomHistoryLevels(new ArrayList<>(List.of(new StepsOnly())));
        engine.setHistory(new StepsOnly().getName());
    }

    /** The level that the database knows as {@code activity}, without the engine's own copy of every task. */
    private static final class StepsOnly extends HistoryLevelActivity {

        @Override
        public boolean isHistoryEventProduced(HistoryEventType event, Object entity) {
            return !HistoryEventTypes.TASK_INSTANCE_CREATE.getEntityType().equals(event.getEntityType()) && super.isHistoryEventProduced(event, entity);
        }
    }

    /** The name and version of a process are at hand where it runs. */
    private static final class Events extends CacheAwareHistoryEventProducer {

        @Override
        protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
            return Context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(id);
        }
    }

    /** A human step began with its task, which is at hand when it ends: its beginning need not be looked up for its length. */
    private static final class StepEnds extends DbHistoryEventHandler {

        @Override
        protected void insertOrUpdate(HistoryEvent event) {
            Date begun = event instanceof HistoricActivityInstanceEventEntity step && !isInitialEvent(event)
                && getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) == null ? begun(step) : null;
            if (begun == null) {
                super.insertOrUpdate(event);
            } else {
                ((HistoricActivityInstanceEventEntity) event).setStartTime(begun);
                getDbEntityManager().merge(event);
            }
        }

        private Date begun(HistoricActivityInstanceEventEntity step) {
            return getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(task -> step.getActivityId().equals(task.getTaskDefinitionKey()) && step.getExecutionId().equals(task.getExecutionId()))
                .map(TaskEntity::getCreateTime).findFirst().orElse(null);
        }
    }

    /** When an ended case may be forgotten is noted where this history has rows, not in thirteen tables more. */
    private static final class PastInstances extends HistoricProcessInstanceManager {

        private static final Set<String> KEPT = Set.of(HistoricProcessInstanceEventEntity.class.getName(), HistoricActivityInstanceEventEntity.class.getName());

        @Override
        public void addRemovalTimeToProcessInstancesByRootProcessInstanceId(String rootId, Date removalTime) {
            addRemovalTimeToProcessInstancesByRootProcessInstanceId(rootId, removalTime, null, KEPT);
        }
    }

    private static final class PastDecisions extends HistoricDecisionInstanceManager {

        @Override
        public void addRemovalTimeToDecisionsByRootProcessInstanceId(String rootId, Date removalTime) {
            // this history keeps none
        }
    }
}
