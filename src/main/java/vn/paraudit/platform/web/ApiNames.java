package vn.paraudit.platform.web;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Names of the shapes in the description of the API: the module and, where it does not begin with that, the class; many modules have a row and a detail. */
class ApiNames extends TypeNameResolver {

    private static final String ROOT = "vn.paraudit.";

    /** Shapes are resolved by whichever resolver came first to the machine; the classes behind them are known to all. */
    private static final Map<String, Class<?>> CLASSES = new ConcurrentHashMap<>();

    @Override
    protected String getNameOfClass(Class<?> type) {
        String module = capital(moduleOf(type));
        String ownName = type.getSimpleName();
        String name = "Platform".equals(module) || ownName.startsWith(module) ? ownName : module + ownName;
        Class<?> known = CLASSES.putIfAbsent(name, type);
        if (known != null && known != type) {
            throw new IllegalStateException(known.getName() + " and " + type.getName() + " would have one name in the API");
        }
        return name;
    }

    /** The class behind a name. */
    Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(CLASSES.get(name));
    }

    /** The module of a class of ours; empty for others. */
    static String moduleOf(Class<?> type) {
        String name = type.getName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length(), name.indexOf('.', ROOT.length())) : "";
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
