package vn.paraudit.bench;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.paraudit.ParAudit;
import vn.paraudit.engine.Processes;
import vn.paraudit.platform.Ids;

/** The product with a process of two steps of its own, told by lines; a plan officer is signed in. */
public final class ProductLauncher {

    private static final String KEY = "twenty-answers";
    private static final int AT_A_TIME = 50;

    private final Processes processes;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<UUID> cases = new ArrayList<>();

    private ProductLauncher(ConfigurableApplicationContext product) {
        processes = product.getBean(Processes.class);
        jdbc = product.getBean(JdbcClient.class);
        transaction = new TransactionTemplate(product.getBean(PlatformTransactionManager.class));
    }

    public static void main(String[] arguments) throws Exception {
        ConfigurableApplicationContext product = SpringApplication.run(ParAudit.class, Stream.concat(Stream.of(arguments),
            Stream.of("--paraudit.demo=true", "--paraudit.demo-year=false")).toArray(String[]::new));
        deploy(product.getBean(RepositoryService.class));
        String port = product.getEnvironment().getProperty("local.server.port");
        System.out.println("#port " + port);
        signIn("http://127.0.0.1:" + port);
        new ProductLauncher(product).obey();
    }

    private void obey() throws IOException {
        System.out.println("#done");
        BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            if (line.startsWith("begin ")) {
                cases.clear();
                int wanted = Integer.parseInt(line.substring(6));
                while (cases.size() < wanted) {
                    transaction.executeWithoutResult(status -> IntStream.range(0, Math.min(AT_A_TIME, wanted - cases.size())).forEach(number -> cases.add(begin())));
                }
            }
            if (line.equals("wait")) {
                UUID waiting = transaction.execute(status -> begin());
                System.out.println("#task " + jdbc.sql("select instance_id from inbox_task where case_id = :case").param("case", waiting).query(String.class).single());
            } else {
                jdbc.sql("select id from inbox_task where state = 'OPEN' and case_id = any(:cases)").param("cases", cases.toArray(UUID[]::new)).query(String.class)
                    .list().forEach(task -> System.out.println("#task " + task));
            }
            System.out.println("#done");
        }
    }

    private UUID begin() {
        UUID id = Ids.next();
        processes.start(KEY, id, Map.of("unitCode", "04132"));
        return id;
    }

    private static void signIn(String address) throws IOException, InterruptedException {
        CookieManager cookies = new CookieManager();
        HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
        HttpRequest session = HttpRequest.newBuilder(URI.create(address + "/api/session")).build();
        http.send(session, HttpResponse.BodyHandlers.discarding());
        http.send(HttpRequest.newBuilder(session.uri()).header("Content-Type", "application/json").header("X-XSRF-TOKEN", token(cookies))
            .POST(HttpRequest.BodyPublishers.ofString("{\"username\":\"hanh\",\"password\":\"thu-nghiem-2026\"}")).build(), HttpResponse.BodyHandlers.discarding());
        http.send(session, HttpResponse.BodyHandlers.discarding());
        System.out.println("#header X-XSRF-TOKEN " + token(cookies));
        System.out.println("#header Cookie " + cookies.getCookieStore().getCookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; ")));
    }

    private static String token(CookieManager cookies) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).findFirst().orElseThrow().getValue();
    }

    private static void deploy(RepositoryService repository) {
        String steps = Stream.of("Task_1", "Task_2").map(id -> """
            <bpmn:userTask id="%1$s" name="%1$s" camunda:candidateGroups="plan-officer" camunda:formRef="%2$s-form" camunda:formRefBinding="deployment">
              <bpmn:extensionElements>
                <camunda:properties><camunda:property name="deadline" value="plan.draft" /></camunda:properties>
              </bpmn:extensionElements>
            </bpmn:userTask>
            """.formatted(id, KEY)).collect(Collectors.joining());
        String diagram = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_1" targetNamespace="http://paraudit.vn/bench">
              <bpmn:process id="%1$s" name="%1$s" isExecutable="true" camunda:historyTimeToLive="P10D">
                <bpmn:startEvent id="Start_1" />%2$s<bpmn:endEvent id="End_1" />
                <bpmn:sequenceFlow id="Flow_1" sourceRef="Start_1" targetRef="Task_1" />
                <bpmn:sequenceFlow id="Flow_2" sourceRef="Task_1" targetRef="Task_2" />
                <bpmn:sequenceFlow id="Flow_3" sourceRef="Task_2" targetRef="End_1" />
              </bpmn:process>
              <bpmndi:BPMNDiagram id="Diagram_1"><bpmndi:BPMNPlane id="Plane_1" bpmnElement="%1$s" /></bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """.formatted(KEY, steps);
        String form = "{\"id\": \"" + KEY + "-form\", \"type\": \"default\", \"schemaVersion\": 19, \"components\": [" + IntStream.rangeClosed(1, 20).mapToObj("""
            {"type": "textfield", "key": "answer%1$d", "label": "Câu %1$d", "id": "Field_%1$d"}"""::formatted).collect(Collectors.joining(",")) + "]}";
        repository.createDeployment().name("bench").addInputStream("bpmn/" + KEY + ".bpmn", bytes(diagram))
            .addInputStream("forms/" + KEY + "/" + KEY + "-form.form", bytes(form)).deploy();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
