package vn.paraudit.bench;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Camunda with its REST interface as it comes, with a process of two steps, told by lines. */
@SpringBootApplication
public class CamundaLauncher {

    private static final String KEY = "twenty-answers";

    public static void main(String[] arguments) throws Exception {
        ConfigurableApplicationContext server = SpringApplication.run(CamundaLauncher.class, arguments);
        ProcessEngine engine = server.getBean(ProcessEngine.class);
        engine.getRepositoryService().createDeployment().addModelInstance(KEY + ".bpmn", Bpmn.createExecutableProcess(KEY)
            .camundaHistoryTimeToLiveString("P10D").startEvent().userTask("Task_1").camundaCandidateGroups("plan-officer").userTask("Task_2").camundaCandidateGroups("plan-officer")
            .endEvent().done()).deploy();
        Orders.obey(server.getEnvironment().getProperty("local.server.port"),
            () -> engine.getRuntimeService().startProcessInstanceByKey(KEY, Map.of("unitCode", "04132")).getId(),
            each -> engine.getTaskService().createTaskQuery().processInstanceId(each).list().stream().map(Task::getId).toList());
    }
}
