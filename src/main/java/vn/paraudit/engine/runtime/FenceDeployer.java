package vn.paraudit.engine.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import vn.paraudit.engine.ModelFence;
import vn.paraudit.engine.Refusal;

/** Sees every deployment before the engine's own deployers, whichever way it came. */
public final class FenceDeployer implements Deployer {

    private final ModelFence fence;

    public FenceDeployer(ModelFence fence) {
        this.fence = fence;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        Map<String, byte[]> files = new HashMap<>();
        deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
        List<Refusal> refusals = fence.check(files);
        if (!refusals.isEmpty()) {
            throw new ProcessEngineException("The deployment is refused:\n"
                + refusals.stream().map(Refusal::toString).sorted().collect(Collectors.joining("\n")));
        }
    }
}
