package vn.paraudit.bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
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
