package vn.paraudit.engine.expression;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import vn.paraudit.engine.ProcessAction;

/** All methods that diagrams may call. They are found by their type, so that a module may need the engine and be called by it. */
@Component
public class PublishedActions {

    private static final String OWN_PACKAGE = "vn.paraudit.";

    private final Map<String, PublishedAction> actions = new TreeMap<>();

    PublishedActions(ConfigurableListableBeanFactory beans) {
        for (String beanName : beans.getBeanDefinitionNames()) {
            Class<?> type = beans.getType(beanName, false);
            if (type != null && ClassUtils.getUserClass(type).getName().startsWith(OWN_PACKAGE)) {
                publish(beans, beanName, ClassUtils.getUserClass(type));
            }
        }
    }

    private void publish(ConfigurableListableBeanFactory beans, String beanName, Class<?> type) {
        Map<Method, ProcessAction> found = MethodIntrospector.selectMethods(type,
            (MethodIntrospector.MetadataLookup<ProcessAction>) method -> AnnotationUtils.findAnnotation(method, ProcessAction.class));
        found.forEach((method, action) -> {
            PublishedAction published = new PublishedAction(action.value(), () -> beans.getBean(beanName), method);
            if (actions.put(action.value(), published) != null) {
                throw new IllegalStateException("Two actions are published as " + action.value());
            }
        });
    }

    public Map<String, PublishedAction> byName() {
        return actions;
    }

    public Set<String> names() {
        return actions.keySet();
    }
}
