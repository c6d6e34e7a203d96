package vn.paraudit.engine.runtime;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Refuses the one kind of class that the engine makes while it still reads a diagram, without asking {@link NoClasses}. */
final class ClasslessParse extends BpmnParse {

    private static final String CLASS_OF_A_FORM = "formHandlerClass";

    ClasslessParse(BpmnParser parser) {
        super(parser);
    }

    @Override
    protected void parseRootElement() {
        check(rootElement);
        super.parseRootElement();
    }

    private static void check(Element element) {
        if (element.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, CLASS_OF_A_FORM) != null) {
            throw new ProcessEngineException("A diagram may not name the class of a form");
        }
        element.elements().forEach(ClasslessParse::check);
    }
}
