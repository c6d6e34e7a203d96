package vn.paraudit.bench;

import java.util.Map;
import org.flowable.engine.ProcessEngine;
import org.flowable.task.api.Task;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Flowable with its REST interface as it comes, with a process of two steps, told by lines. */
@SpringBootApplication
public class FlowableLauncher {

    private static final String KEY = "twenty-answers";
    private static final String DIAGRAM = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="http://paraudit.vn/bench">
          <process id="twenty-answers" isExecutable="true">
            <startEvent id="Start_1" />
            <userTask id="Task_1" flowable:candidateGroups="plan-officer" />
            <userTask id="Task_2" flowable:candidateGroups="plan-officer" />
            <endEvent id="End_1" />
            <sequenceFlow id="Flow_1" sourceRef="Start_1" targetRef="Task_1" />
            <sequenceFlow id="Flow_2" sourceRef="Task_1" targetRef="Task_2" />
            <sequenceFlow id="Flow_3" sourceRef="Task_2" targetRef="End_1" />
          </process>
        </definitions>
        """;

    public static void main(String[] arguments) throws Exception {
        ConfigurableApplicationContext server = SpringApplication.run(FlowableLauncher.class, arguments);
        ProcessEngine engine = server.getBean(ProcessEngine.class);
        engine.getRepositoryService().createDeployment().addString(KEY + ".bpmn20.xml", DIAGRAM).deploy();
        Orders.obey(server.getEnvironment().getProperty("local.server.port"),
            () -> engine.getRuntimeService().startProcessInstanceByKey(KEY, Map.of("unitCode", "04132")).getId(),
            each -> engine.getTaskService().createTaskQuery().processInstanceId(each).list().stream().map(Task::getId).toList());
    }
}
