package vn.paraudit.discipline.model;

import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.organization.LibraryLoader;

/** Forms, grounds and councils as the law has them, from the library; which row is confirmed stands there. */
@Component
public class Rules {

    private static final String LIBRARY = "discipline/2026-11.json";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LibraryLoader loader;
    private volatile Library library;

    Rules(JdbcClient jdbc, JsonMapper json, LibraryLoader loader) {
        this.jdbc = jdbc;
        this.json = json;
        this.loader = loader;
    }

    /** How many sit in a council and how many have to be there. */
    public record Council(int size, int quorum) {
    }

    private record Library(
        Map<String, List<String>> forms, List<String> leaderForms, List<String> dismissalForms, List<String> priorForms,
        List<String> specialGrounds, List<String> deferrals, List<String> exemptions, int summons, Map<String, Council> councils) {
    }

    @PostConstruct
    void load() {
        loader.load(LIBRARY, read -> jdbc.sql("""
            insert into discipline_library (version, valid_from, body) values (:version, :validFrom::date, :body::jsonb)
            on conflict (version) do nothing
            """).param("version", read.path("version").asString()).param("validFrom", read.path("valid_from").asString())
            .param("body", read.toString()).update());
        library = parse(json.readTree(jdbc.sql("select body from discipline_library order by valid_from desc, version desc limit 1")
            .query(String.class).single()));
    }

    private static Library parse(JsonNode read) {
        Map<String, List<String>> forms = new LinkedHashMap<>();
        read.path("forms").properties().forEach(entry -> forms.put(entry.getKey(), texts(entry.getValue())));
        Map<String, Council> councils = new LinkedHashMap<>();
        read.path("councils").properties().forEach(entry -> councils.put(entry.getKey(),
            new Council(entry.getValue().path("size").asInt(), entry.getValue().path("quorum").asInt())));
        return new Library(forms, texts(read.path("leader_forms")), texts(read.path("dismissal_forms")), texts(read.path("prior_forms")),
            texts(read.path("special_grounds")), texts(read.path("deferral")), texts(read.path("exemption")),
            read.path("summons_before_absence").asInt(), councils);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString()));
        return List.copyOf(texts);
    }

    boolean knowsSubject(String subjectType) {
        return subjectType != null && library.forms().containsKey(subjectType);
    }

    public List<String> subjectTypes() {
        return List.copyOf(library.forms().keySet());
    }

    /** Forms that exist for a person; some only for those who lead. */
    public List<String> formsFor(String subjectType, boolean leader) {
        return library.forms().getOrDefault(subjectType, List.of()).stream().filter(form -> leader || !library.leaderForms().contains(form)).toList();
    }

    public boolean isDismissal(String form) {
        return library.dismissalForms().contains(form);
    }

    public List<String> priorForms() {
        return library.priorForms();
    }

    public List<String> specialGrounds() {
        return library.specialGrounds();
    }

    public List<String> deferrals() {
        return library.deferrals();
    }

    public List<String> exemptions() {
        return library.exemptions();
    }

    /** Summonses after which a meeting may be held in absence. */
    public int summonsBeforeAbsence() {
        return library.summons();
    }

    public Council councilFor(String subjectType) {
        return library.councils().getOrDefault(subjectType, new Council(0, 0));
    }
}
