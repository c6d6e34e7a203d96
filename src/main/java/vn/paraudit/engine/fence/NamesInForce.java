package vn.paraudit.engine.fence;

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

    /** The newest version of every process with the keys of the processes that it calls. */
    public Map<String, Set<String>> calls() {
        Map<String, Set<String>> calls = new HashMap<>();
        jdbc.sql("""
            select distinct on (definition.key_) definition.key_ as key, file.bytes_ as content
              from act_re_procdef definition
              join act_ge_bytearray file on file.deployment_id_ = definition.deployment_id_ and file.name_ = definition.resource_name_
             order by definition.key_, definition.version_ desc
            """).query(row -> {
                String key = row.getString("key");
                XmlFile.read(false, row.getBytes("content"), new Refusals(key)).stream().flatMap(root -> root.children("process").stream())
                    .filter(process -> key.equals(process.id())).forEach(process -> calls.put(key, CallRules.calledBy(process)));
            });
        return calls;
    }
}
