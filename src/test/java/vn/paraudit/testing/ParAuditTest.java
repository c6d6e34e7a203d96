package vn.paraudit.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;
import vn.paraudit.ParAudit;

/**
 * The whole application on a free port with a real PostgreSQL. One context serves all classes that add nothing to it; each class gets a
 * database of its own, copied from what the start of the application made. Timers run only when the test says so; a trial does not stand
 * back, for the tests beside it would hardly let it come, and nobody sweeps old sessions while statements are counted.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = ParAudit.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:test", "paraudit.engine.job-executor=false", "paraudit.notification.rounds=false", "paraudit.demo=true",
    "paraudit.demo-year=false", "paraudit.sandbox.nice=0", "spring.session.jdbc.cleanup-cron=-", "paraudit.evidence.directory=target/evidence/${test.fork:1}", "spring.main.banner-mode=off", "logging.exception-conversion-word=%rEx{8}"})
@Import(TestInfrastructure.class)
@ExtendWith(FailurePicture.class)
@TestExecutionListeners(listeners = FreshDatabaseListener.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface ParAuditTest {
}
