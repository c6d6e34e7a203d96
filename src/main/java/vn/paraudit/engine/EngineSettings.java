package vn.paraudit.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The engine's few knobs.
 *
 * @param jobExecutor  whether this node runs timers and other jobs
 * @param jobThreads   how many at the same time
 */
@ConfigurationProperties("paraudit.engine")
public record EngineSettings(@DefaultValue("true") boolean jobExecutor, @DefaultValue("3") int jobThreads) {
}
