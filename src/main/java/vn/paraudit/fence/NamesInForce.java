package vn.paraudit.fence;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is deployed already and may be used by a new bundle: the tables, and the processes with those that they call. */
public final class NamesInForce {

    private final JdbcClient jdbc;

    public NamesInForce(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Set<String> decisions() {
        return Set.copyOf(jdbc.sql("select distinct key_ from act_re_decision_def").query(String.class).list());
    }

    /** The newest version of every process with the keys of the processes that it calls. A diagram that calls nothing is not even read. */
    public Map<String, Set<String>> calls() {
        Map<String, Set<String>> calls = new HashMap<>();
        jdbc.sql("""
            select definition.key_ as key, case when position('callActivity'::bytea in file.bytes_) > 0 then file.bytes_ end as calling
              from (select distinct on (key_) * from act_re_procdef order by key_, version_ desc) definition
              join act_ge_bytearray file on file.deployment_id_ = definition.deployment_id_ and file.name_ = definition.resource_name_
            """).query(row -> {
                String key = row.getString("key");
                byte[] calling = row.getBytes("calling");
                calls.put(key, calling == null ? Set.of() : calledBy(key, calling));
            });
        return calls;
    }

    /** Processes by the message that begins them: the engine lets a message begin one process only. */
    public Map<String, String> startedBy() {
        Map<String, String> started = new HashMap<>();
        jdbc.sql("""
            select subscription.event_name_ as message, definition.key_ as key
              from act_ru_event_subscr subscription join act_re_procdef definition on definition.id_ = subscription.configuration_
             where subscription.event_type_ = 'message' and subscription.proc_inst_id_ is null
            """).query(row -> {
                started.put(row.getString("message"), row.getString("key"));
            });
        return started;
    }

    private static Set<String> calledBy(String key, byte[] diagram) {
        return XmlFile.read(false, diagram, new Refusals(key)).stream().flatMap(root -> root.children("process").stream())
            .filter(process -> key.equals(process.id())).findFirst().map(CallRules::calledBy).orElse(Set.of());
    }
}
