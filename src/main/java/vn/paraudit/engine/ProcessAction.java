package vn.paraudit.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Publishes a method to the diagrams: a service task says {@code camunda:delegateExpression="${<value>}"}. Parameters are filled from
 * process variables of the same name (texts, numbers, booleans, lists of texts; {@code UUID caseId} is the business key). A returned
 * {@code Map<String, Object>} is written back as process variables; {@code void} writes nothing.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProcessAction {

    /** Name of the action, unique in the product, camelCase verb and object. */
    String value();
}
