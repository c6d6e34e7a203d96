package vn.paraudit.notification.model;

import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.organization.LibraryLoader;
import vn.paraudit.security.Seats;

/** Whom a rung tells, read once at the start. When the rungs stand is the deadline table's to say. */
@Repository
public class Ladders {

    /** Word of the library for whoever has the work. */
    public static final String TASK = "task";

    private static final String LIBRARY = "reminders/2026-11.json";

    private final JdbcClient jdbc;
    private final LibraryLoader libraries;
    private final Deadlines deadlines;
    private final Seats seats;
    private final List<Row> rows = new ArrayList<>();

    Ladders(JdbcClient jdbc, LibraryLoader libraries, Deadlines deadlines, Seats seats) {
        this.jdbc = jdbc;
        this.libraries = libraries;
        this.deadlines = deadlines;
        this.seats = seats;
    }

    /**
     * Whom one rung tells.
     *
     * @param deadlines  key of a deadline or how keys begin
     * @param tells      seats by name, or {@link #TASK}
     * @param source     where the row comes from
     * @param confirmed  whether that is confirmed; unconfirmed rows are marked on the screen
     */
    public record Row(String deadlines, int rung, List<String> tells, String source, boolean confirmed) {
    }

    @PostConstruct
    void load() {
        libraries.load(LIBRARY, this::store);
        jdbc.sql("select * from reminder_ladder").query((row, index) -> new Row(row.getString("deadlines"), row.getInt("rung"),
            List.of((String[]) row.getArray("tells").getArray()), row.getString("source"), row.getBoolean("confirmed"))).list()
            .stream().sorted(Comparator.comparing((Row row) -> row.deadlines().length()).reversed()).forEach(rows::add);
        requireKnownSeats();
    }

    private void store(JsonNode library) {
        jdbc.sql("delete from reminder_ladder").update();
        for (JsonNode ladder : library.path("ladders")) {
            ladder.path("rungs").properties().forEach(rung -> jdbc.sql("""
                insert into reminder_ladder (deadlines, rung, tells, source, confirmed) values (:deadlines, :rung, :tells::text[], :source, :confirmed)
                """).param("deadlines", ladder.path("deadlines").asString()).param("rung", Integer.valueOf(rung.getKey()))
                .param("tells", rung.getValue().valueStream().map(JsonNode::asString).toArray(String[]::new))
                .param("source", ladder.path("source").asString()).param("confirmed", ladder.path("confirmed").asBoolean()).update());
        }
    }

    private void requireKnownSeats() {
        Set<String> known = new HashSet<>(seats.names());
        known.add(TASK);
        rows.stream().filter(row -> !known.containsAll(row.tells())).findAny().ifPresent(row -> {
            throw new IllegalStateException("A reminder of " + row.deadlines() + " tells a seat that is not one: " + row.tells());
        });
    }

    /** Working days before and after the last day at which people are reminded of a deadline. */
    public List<Integer> rungs(String deadlineKey) {
        return deadlines.ladder(deadlineKey);
    }

    /** Every rung that any deadline has. */
    public List<Integer> allRungs() {
        return deadlines.keys().stream().flatMap(key -> deadlines.ladder(key).stream()).distinct().toList();
    }

    /** Whom a rung of a deadline tells; a rung that the library does not know tells whoever has the work. */
    public Row row(String deadlineKey, int rung) {
        return rows.stream().filter(row -> row.rung() == rung && deadlineKey.startsWith(row.deadlines())).findFirst()
            .orElse(new Row(deadlineKey, rung, List.of(TASK), "", false));
    }
}
