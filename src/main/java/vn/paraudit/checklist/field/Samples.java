package vn.paraudit.checklist.field;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.checklist.FieldSheet;
import vn.paraudit.checklist.FieldSheets;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;

/** Draws samples and keeps them with the population and the seed that they come from. */
@Repository
class Samples {

    private static final int MOST_COUNTED = 200_000;
    private static final int MOST_ROWS = 500;
    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {
    };
    private static final TypeReference<List<Map<String, String>>> LIST = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FieldRows rows;
    private final TimeSource time;

    Samples(JdbcClient jdbc, JsonMapper json, FieldRows rows, TimeSource time) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
        this.time = time;
    }

    /** What is drawn from: the dossiers as candidates, what is known of each, and the population as it is kept. */
    private record Source(boolean listed, List<Draw.Candidate> candidates, Function<String, Map<String, String>> facts, Object population) {
    }

    Optional<FieldSheets.Sample> find(UUID subjectId) {
        return jdbc.sql("select * from field_sheet where subject_id = :id and drawn_at is not null").param("id", subjectId)
            .query((row, number) -> new FieldSheets.Sample(row.getBoolean("listed"), row.getInt("dossiers"),
                byStratum(row.getBoolean("listed"), row.getString("population")), row.getInt("proposed_size"), row.getInt("size"),
                row.getLong("seed"), row.getObject("drawn_at", OffsetDateTime.class).toInstant())).optional();
    }

    private Map<String, Integer> byStratum(boolean listed, String population) {
        return !listed ? json.readValue(population, COUNTS) : json.readValue(population, LIST).stream()
            .collect(Collectors.toMap(dossier -> dossier.get(Cells.STRATUM), dossier -> 1, Integer::sum, LinkedHashMap::new));
    }

    /** Draws from a list; false when this very sample is drawn already. */
    boolean drawListed(UUID subjectId, FieldLibrary library, List<Map<String, String>> population, long seed, Integer size, Actor by) {
        Map<String, Map<String, String>> facts = new HashMap<>();
        population.forEach(dossier -> facts.put(dossier.get(Cells.CODE), dossier));
        List<Draw.Candidate> candidates = population.stream().map(dossier -> new Draw.Candidate(dossier.get(Cells.CODE),
            dossier.get(Cells.STRATUM), Boolean.parseBoolean(dossier.get(Cells.OVERDUE_OPEN)))).toList();
        return draw(subjectId, library, new Source(true, candidates, facts::get, population), seed, size, by);
    }

    /** Draws from numbers per stratum; a dossier is called by its stratum and its place in the unit's register. */
    boolean drawCounted(UUID subjectId, FieldLibrary library, Map<String, Integer> counts, long seed, Integer size, Actor by) {
        long all = counts.values().stream().mapToLong(Integer::longValue).sum();
        if (all == 0 || counts.values().stream().anyMatch(count -> count < 0)) {
            throw RuleViolation.of("population-empty");
        }
        if (all > MOST_COUNTED) {
            throw RuleViolation.of("population-too-long", Map.of("max", MOST_COUNTED));
        }
        List<Draw.Candidate> candidates = new ArrayList<>();
        Map<String, Map<String, String>> facts = new HashMap<>();
        counts.forEach((stratum, count) -> IntStream.rangeClosed(1, count).forEach(ordinal -> {
            String code = "%s/%06d".formatted(stratum, ordinal);
            candidates.add(new Draw.Candidate(code, stratum, false));
            facts.put(code, Map.of(Cells.STRATUM, stratum, Cells.ORDINAL, Integer.toString(ordinal)));
        }));
        return draw(subjectId, library, new Source(false, candidates, facts::get, counts), seed, size, by);
    }

    private boolean draw(UUID subjectId, FieldLibrary library, Source source, long seed, Integer decided, Actor by) {
        int dossiers = source.candidates().size();
        int proposed = library.sample().size(dossiers);
        int size = decided == null ? proposed : decided;
        if (size < 1 || size > Math.min(dossiers, MOST_ROWS)) {
            throw RuleViolation.of("sample-size", Map.of("max", Math.min(dossiers, MOST_ROWS)));
        }
        String population = json.writeValueAsString(source.population());
        if (isDrawn(subjectId, population, seed, size)) {
            return false;
        }
        if (rows.isUsed(subjectId, FieldSheet.DOSSIERS)) {
            throw RuleViolation.conflict("sample-in-use", Map.of());
        }
        List<Draw.Candidate> sample = Draw.of(source.candidates(), library.strata().stream().map(FieldLibrary.Named::code).toList(), size, seed);
        if (sample.size() > MOST_ROWS) {
            throw RuleViolation.of("population-too-long", Map.of("max", MOST_ROWS));
        }
        keep(subjectId, source, population, proposed, size, seed, by);
        rows.clear(subjectId, FieldSheet.DOSSIERS);
        sample.forEach(one -> rows.give(subjectId, FieldSheet.DOSSIERS, Ids.next(), one.always() ? "OVERDUE_OPEN" : "DRAWN",
            source.facts().apply(one.code())));
        return true;
    }

    /** Nobody writes a row or draws again before this transaction ends. */
    private boolean isDrawn(UUID subjectId, String population, long seed, int size) {
        return jdbc.sql("""
            select coalesce(population = :population::jsonb and seed = :seed and size = :size, false) from field_sheet
             where subject_id = :id for update
            """).param("id", subjectId).param("population", population).param("seed", seed).param("size", size).query(Boolean.class).single();
    }

    private void keep(UUID subjectId, Source source, String population, int proposed, int size, long seed, Actor by) {
        jdbc.sql("""
            update field_sheet set population = :population::jsonb, listed = :listed, dossiers = :dossiers, proposed_size = :proposed,
                   size = :size, seed = :seed, drawn_by = :by, drawn_at = :at
             where subject_id = :id
            """).param("population", population).param("listed", source.listed()).param("dossiers", source.candidates().size())
            .param("proposed", proposed).param("size", size).param("seed", seed).param("by", by.personId())
            .param("at", time.now().atOffset(ZoneOffset.UTC)).param("id", subjectId).update();
    }
}
