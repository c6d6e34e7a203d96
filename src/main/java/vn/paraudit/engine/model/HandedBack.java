package vn.paraudit.engine.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.ModelReader;

/** What processes are asked to hand back to those that call them: a called process keeps these names although it does not read them itself. */
@Component
class HandedBack {

    private final JdbcClient jdbc;
    private final ModelReader reader;
    private volatile Map<String, Set<String>> known;

    HandedBack(JdbcClient jdbc, ModelReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /** Names that some version of some process takes back from a process that it calls. */
    Set<String> by(String processKey) {
        Map<String, Set<String>> now = known;
        if (now == null) {
            now = read();
            known = now;
        }
        return now.getOrDefault(processKey, Set.of());
    }

    /** A caller that comes into force on another node is known here a minute later at the latest; whoever completes a task never waits for it. */
    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void refresh() {
        if (known != null) {
            known = read();
        }
    }

    void forget() {
        known = null;
    }

    private Map<String, Set<String>> read() {
        Map<String, Set<String>> names = new HashMap<>();
        jdbc.sql("""
            select distinct file.id_, file.name_, file.bytes_
              from act_re_procdef definition
              join act_ge_bytearray file on file.deployment_id_ = definition.deployment_id_ and file.name_ = definition.resource_name_
             where position('callActivity'::bytea in file.bytes_) > 0
            """).query(row -> {
                reader.handedBack(row.getString("name_"), row.getBytes("bytes_"))
                    .forEach((key, taken) -> names.computeIfAbsent(key, called -> new HashSet<>()).addAll(taken));
            });
        return names;
    }
}
