package vn.paraudit.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestPropertySource;

/**
 * The module of the test class and those that it uses, with a real PostgreSQL, and nothing else of the product: no engine where none is used, no
 * HTTP.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ApplicationModuleTest(mode = ApplicationModuleTest.BootstrapMode.ALL_DEPENDENCIES)
@TestPropertySource(properties = {
    "spring.datasource.url=jdbc:test", "paraudit.demo=false", "paraudit.evidence.directory=target/evidence/${test.fork:1}",
    "paraudit.first-administrator.password-file=target/first-password/${test.fork:1}", "spring.main.banner-mode=off"})
@Import({TestInfrastructure.class, ModuleInfrastructure.class})
@TestExecutionListeners(listeners = FreshDatabaseListener.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface ModuleTest {
}
