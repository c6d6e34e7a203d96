package vn.paraudit.sandbox.child;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.paraudit.fence.NamesInForce;

/** What a model finds in force when it is tried: all decision tables, and the processes that it calls with their forms. */
@Component
class FilesInForce {

    private final JdbcClient jdbc;
    private final NamesInForce names;

    FilesInForce(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.names = new NamesInForce(jdbc);
    }

    private record File(String name, byte[] content) {
    }

    /** @param called  processes that the model calls */
    Map<String, byte[]> beside(Set<String> called) {
        Map<String, byte[]> files = new TreeMap<>();
        add(files, jdbc.sql("""
            select distinct on (definition.key_) file.name_ as name, file.bytes_ as content
              from act_re_decision_def definition
              join act_ge_bytearray file on file.deployment_id_ = definition.deployment_id_ and file.name_ = definition.resource_name_
             order by definition.key_, definition.version_ desc
            """).query(File.class).list());
        for (String process : withCalled(called)) {
            add(files, jdbc.sql("""
                select file.name_ as name, file.bytes_ as content
                  from (select deployment_id_, resource_name_ from act_re_procdef where key_ = :key order by version_ desc limit 1) definition
                  join act_ge_bytearray file on file.deployment_id_ = definition.deployment_id_
                       and (file.name_ = definition.resource_name_ or file.name_ like :forms)
                """).param("key", process).param("forms", "forms/" + process + "/%").query(File.class).list());
        }
        return files;
    }

    private static void add(Map<String, byte[]> files, List<File> found) {
        found.forEach(file -> files.put(file.name(), file.content()));
    }

    private Set<String> withCalled(Set<String> called) {
        Map<String, Set<String>> calls = called.isEmpty() ? Map.of() : names.calls();
        Set<String> reached = new HashSet<>(called);
        Deque<String> open = new ArrayDeque<>(called);
        while (!open.isEmpty()) {
            calls.getOrDefault(open.pop(), Set.of()).stream().filter(reached::add).forEach(open::push);
        }
        return reached;
    }
}
