package vn.paraudit.bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flowable.engine.ProcessEngine;
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
        System.out.println("#port " + server.getEnvironment().getProperty("local.server.port"));
        System.out.println("#done");
        List<String> cases = new ArrayList<>();
        BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            if (line.startsWith("begin ")) {
                cases.clear();
                for (int number = Integer.parseInt(line.substring(6)); number > 0; number--) {
                    cases.add(begin(engine));
                }
            }
            if (line.equals("wait")) {
                System.out.println("#task " + begin(engine));
            } else {
                cases.forEach(instance -> engine.getTaskService().createTaskQuery().processInstanceId(instance).list()
                    .forEach(task -> System.out.println("#task " + task.getId())));
            }
            System.out.println("#done");
        }
    }

    private static String begin(ProcessEngine engine) {
        return engine.getRuntimeService().startProcessInstanceByKey(KEY, Map.of("unitCode", "04132")).getId();
    }
}
