package vn.paraudit.engine.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DefaultCacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Spares the engine what it would ask the database at every completion although the answer is always the same here: nobody gives a task
 * tasks below it, variables or candidates of its own ({@link TaskListeners} takes the only group that a diagram may name), a step has one
 * task, the places of a case are few and mostly wanted all, and a deployed process never changes.
 */
public final class KnownAnswers extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        OwnSessions.add(engine, TaskManager.class, Tasks::new);
        OwnSessions.add(engine, VariableInstanceManager.class, Variables::new);
        OwnSessions.add(engine, IdentityLinkManager.class, Candidates::new);
        OwnSessions.add(engine, ExecutionManager.class, Places::new);
        OwnSessions.add(engine, DbEntityManager.class, () -> new Entities(engine));
        // Nobody signs in to the engine and it has no tenants: who may do what was asked before it is.
        engine.setCommandCheckers(new ArrayList<>());
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        DeploymentCache definitions = new Definitions();
        definitions.setDeployers(engine.getDeployers());
        engine.setDeploymentCache(definitions);
    }

    private static final class Tasks extends TaskManager {

        @Override
        public List<Task> findTasksByParentTaskId(String parentTaskId) {
            return List.of();
        }

        /** The one task of a step is mostly the one that the command began with. */
        @Override
        public List<TaskEntity> findTasksByExecutionId(String executionId) {
            List<TaskEntity> known = new ArrayList<>(getDbEntityManager().getCachedEntitiesByType(TaskEntity.class));
            known.removeIf(task -> !executionId.equals(task.getExecutionId()) || getDbEntityManager().getDbEntityCache().isTransient(task));
            return known.isEmpty() ? super.findTasksByExecutionId(executionId) : known;
        }
    }

    /** The places of a case, read together when a task needs the one at which it stands. */
    private static final class Places extends ExecutionManager {

        private final Map<String, List<ExecutionEntity>> read = new HashMap<>();

        @Override
        public ExecutionEntity findExecutionById(String executionId) {
            getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(task -> executionId.equals(task.getExecutionId()) && !getDbEntityManager().getDbEntityCache().isTransient(task))
                .map(TaskEntity::getProcessInstanceId).findFirst().ifPresent(this::findExecutionsByProcessInstanceId);
            return super.findExecutionById(executionId);
        }

        @Override
        public List<ExecutionEntity> findExecutionsByProcessInstanceId(String instanceId) {
            return List.copyOf(read.computeIfAbsent(instanceId, super::findExecutionsByProcessInstanceId));
        }
    }

    /** The engine describes every row it adds in words, for the case that the row has no id that can be one. Here only then. */
    private static final class Entities extends DbEntityManager {

        Entities(ProcessEngineConfigurationImpl engine) {
            super(engine.getIdGenerator(), Context.getCommandContext().getSession(PersistenceSession.class));
        }

        @Override
        protected void validateId(DbEntity entity) {
            if (entity.getId() == null || Authorization.ANY.equals(entity.getId())) {
                super.validateId(entity);
            }
        }
    }

    private static final class Variables extends VariableInstanceManager {

        @Override
        public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(String taskId, Collection<String> names) {
            return new ArrayList<>();
        }
    }

    private static final class Candidates extends IdentityLinkManager {

        @Override
        public List<IdentityLinkEntity> findIdentityLinksByTaskId(String taskId) {
            return new ArrayList<>();
        }
    }

    /** A definition that was read once is not looked up again; which one is the newest still is. */
    private static final class Definitions extends DeploymentCache {

        private static final int MOST = 1000;

        Definitions() {
            super(new DefaultCacheFactory(), MOST);
        }

        @Override
        public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
            ProcessDefinitionEntity known = getProcessDefinitionCache().get(id);
            return known != null ? known : super.findDeployedProcessDefinitionById(id);
        }
    }
}
