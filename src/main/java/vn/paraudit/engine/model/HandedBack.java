package vn.paraudit.engine.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.ModelReader;

/** What processes are asked to hand back to those that call them: a called process keeps these names although it does not read them itself. */
@Component
class HandedBack {

    /** A caller that comes into force on another node is known here after this time at the latest. */
    private static final long KEPT_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final JdbcClient jdbc;
    private final ModelReader reader;
    private volatile Known known;

    HandedBack(JdbcClient jdbc, ModelReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    private record Known(Map<String, Set<String>> names, long since) {
    }

    /** Names that some version of some process takes back from a process that it calls. */
    Set<String> by(String processKey) {
        Known now = known;
        if (now == null || System.nanoTime() - now.since() > KEPT_NANOS) {
            now = new Known(read(), System.nanoTime());
            known = now;
        }
        return now.names().getOrDefault(processKey, Set.of());
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
