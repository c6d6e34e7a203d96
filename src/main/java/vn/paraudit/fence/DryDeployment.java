package vn.paraudit.fence;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformer;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.deployer.DecisionRequirementsDefinitionDeployer;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXParseException;
import vn.paraudit.engine.Refusal;

/**
 * Has the engine itself read models as if they were deployed, with its parsers and with everything that the product listens to, and keeps
 * nothing of it: no row, no entry of a cache. Only for files that the fence lets through.
 */
@Component
public class DryDeployment {

    private static final int LONGEST_REASON = 300;
    private static final Pattern QUOTED = Pattern.compile("['\"]([^'\"]{1,255})['\"]");
    private static final Pattern LINE = Pattern.compile("lineNumber: ([0-9]+)");
    private static final Pattern ENGINE_CODE = Pattern.compile("^(ENGINE|DMN|FEEL)-[0-9]+ ");

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

    DryDeployment(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        this.engine = engine;
    }

    /** What the engine would refuse, each with the element that it can be found at. */
    public List<Refusal> refusals(Map<String, byte[]> files) {
        ProcessEngineConfigurationImpl configuration = engine.getObject();
        // An exception that left the command would end the caller's transaction.
        return configuration.getCommandExecutorTxRequired().execute(command -> {
            Map<String, Refusal> refusals = new LinkedHashMap<>();
            new TreeMap<>(files).forEach((name, content) -> {
                List<Refusal> found = name.endsWith(".bpmn") ? tried(name, content, () -> parse(configuration, name, content))
                    : name.endsWith(".dmn") ? tried(name, content, () -> transform(configuration, content)) : List.of();
                // The engine says of one element the same in several ways.
                found.forEach(refusal -> refusals.putIfAbsent(refusal.file() + " " + refusal.element(), refusal));
            });
            return new ArrayList<>(refusals.values());
        });
    }

    private static void parse(ProcessEngineConfigurationImpl configuration, String name, byte[] content) {
        DeploymentEntity deployment = new DeploymentEntity();
        deployment.setId("dry");
        deployment.setNew(true);
        parser(configuration).createParse().sourceInputStream(new ByteArrayInputStream(content)).deployment(deployment).name(name).execute();
    }

    private static BpmnParser parser(ProcessEngineConfigurationImpl configuration) {
        return deployer(configuration, BpmnDeployer.class).getBpmnParser();
    }

    private static void transform(ProcessEngineConfigurationImpl configuration, byte[] content) {
        DmnTransformer transformer = deployer(configuration, DecisionRequirementsDefinitionDeployer.class).getTransformer();
        transformer.createTransform().modelInstance(new ByteArrayInputStream(content)).transformDecisionRequirementsGraph();
    }

    private static <T extends Deployer> T deployer(ProcessEngineConfigurationImpl configuration, Class<T> type) {
        return configuration.getDeployers().stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private static List<Refusal> tried(String name, byte[] content, Runnable reading) {
        try {
            reading.run();
            return List.of();
        } catch (ParseException failure) {
            return failure.getResorceReports().stream().flatMap(report -> report.getErrors().stream())
                .map(problem -> refusal(name, content, problem)).toList();
        } catch (RuntimeException | StackOverflowError failure) {
            return List.of(refusal(name, content, failure));
        }
    }

    private static Refusal refusal(String name, byte[] content, Problem problem) {
        XmlNode root = XmlFile.read(false, content, new Refusals(name)).orElseThrow();
        Optional<String> said = Optional.ofNullable(problem.getMainElementId()).filter(id -> !id.isBlank()).flatMap(id -> byId(root, id));
        String element = said.or(() -> quoted(root, problem.getMessage())).or(() -> atLine(root, problem.getLine())).orElse(nameOf(root));
        return refused(name, element, problem.getMessage());
    }

    private static Refusal refusal(String name, byte[] content, Throwable failure) {
        XmlNode root = XmlFile.read(name.endsWith(".dmn"), content, new Refusals(name)).orElseThrow();
        Throwable cause = failure;
        Optional<String> element = Optional.empty();
        while (cause != null) {
            String message = String.valueOf(cause.getMessage());
            Matcher line = LINE.matcher(message);
            int number = cause instanceof SAXParseException parse ? parse.getLineNumber() : line.find() ? Integer.parseInt(line.group(1)) : 0;
            element = element.or(() -> quoted(root, message)).or(() -> number > 0 ? atLine(root, number) : Optional.empty());
            if (cause.getCause() == null) {
                break;
            }
            cause = cause.getCause();
        }
        String reason = cause == null || cause.getMessage() == null ? failure.getClass().getSimpleName() : cause.getMessage();
        return refused(name, element.orElse(nameOf(root)), reason);
    }

    private static Refusal refused(String name, String element, String reason) {
        String plain = ENGINE_CODE.matcher(String.valueOf(reason).strip()).replaceFirst("");
        String text = plain.length() <= LONGEST_REASON ? plain : plain.substring(0, LONGEST_REASON) + "…";
        return new Refusal(name, element, "engine-refused", Map.of("reason", text));
    }

    private static Optional<String> byId(XmlNode root, String id) {
        List<String> found = new ArrayList<>();
        root.walk(node -> {
            if (node.id().equals(id)) {
                found.add(node.place());
            }
        });
        return found.stream().findFirst();
    }

    private static Optional<String> quoted(XmlNode root, String message) {
        return QUOTED.matcher(String.valueOf(message)).results().map(found -> found.group(1)).flatMap(id -> byId(root, id).stream()).findFirst();
    }

    /** The last element that begins before the place at which the reader gave up. */
    private static Optional<String> atLine(XmlNode root, int line) {
        List<XmlNode> before = new ArrayList<>();
        root.walk(node -> {
            if (node.line <= line) {
                before.add(node);
            }
        });
        return before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1).place());
    }

    private static String nameOf(XmlNode root) {
        return root.children.stream().filter(child -> Set.of("process", "decision").contains(child.name)).map(XmlNode::place).findFirst().orElse("");
    }
}
