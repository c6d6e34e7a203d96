package vn.paraudit.notification.model;

import jakarta.annotation.PostConstruct;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.organization.LibraryLoader;
import vn.paraudit.organization.Versions;
import vn.paraudit.security.Seats;

/** Whom a rung tells, by the day on which the work came; read once at the start. When the rungs stand is the deadline table's to say. */
@Repository
public class Ladders {

    /** Word of the library for whoever has the work. */
    public static final String TASK = "task";

    private static final String LIBRARY = "reminders";

    private final JdbcClient jdbc;
    private final LibraryLoader libraries;
    private final Deadlines deadlines;
    private final Seats seats;
    private volatile Versions<List<Row>> versions;

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
        Map<LocalDate, List<Row>> read = new HashMap<>();
        jdbc.sql("select * from reminder_ladder order by length(deadlines) desc").query(row -> {
            read.computeIfAbsent(row.getObject("valid_from", LocalDate.class), day -> new ArrayList<>()).add(new Row(row.getString("deadlines"),
                row.getInt("rung"), List.of((String[]) row.getArray("tells").getArray()), row.getString("source"), row.getBoolean("confirmed")));
        });
        read.values().forEach(this::requireKnownSeats);
        versions = new Versions<>(read);
    }

    private void store(JsonNode library) {
        String validFrom = library.path("valid_from").asString();
        jdbc.sql("delete from reminder_ladder where valid_from = :validFrom::date").param("validFrom", validFrom).update();
        for (JsonNode ladder : library.path("ladders")) {
            ladder.path("rungs").properties().forEach(rung -> jdbc.sql("""
                insert into reminder_ladder (valid_from, deadlines, rung, tells, source, confirmed)
                values (:validFrom::date, :deadlines, :rung, :tells::text[], :source, :confirmed)
                """).param("validFrom", validFrom).param("deadlines", ladder.path("deadlines").asString())
                .param("rung", Integer.valueOf(rung.getKey()))
                .param("tells", rung.getValue().valueStream().map(JsonNode::asString).toArray(String[]::new))
                .param("source", ladder.path("source").asString()).param("confirmed", ladder.path("confirmed").asBoolean()).update());
        }
    }

    private void requireKnownSeats(List<Row> rows) {
        Set<String> known = new HashSet<>(seats.names());
        known.add(TASK);
        rows.stream().filter(row -> !known.containsAll(row.tells())).findAny().ifPresent(row -> {
            throw new IllegalStateException("A reminder of " + row.deadlines() + " tells a seat that is not one: " + row.tells());
        });
    }

    /** Working days before and after the last day at which people are reminded of a deadline of work that came on a day. */
    public List<Integer> rungs(String deadlineKey, LocalDate createdOn) {
        return deadlines.ladder(deadlineKey, createdOn);
    }

    /** Every rung that any version of any deadline has. */
    public Set<Integer> allRungs() {
        return deadlines.allRungs();
    }

    /** Whom a rung of a deadline tells, of work that came on a day; a rung that the library does not know tells whoever has the work. */
    public Row row(String deadlineKey, int rung, LocalDate createdOn) {
        return versions.on(createdOn).stream().filter(row -> row.rung() == rung && deadlineKey.startsWith(row.deadlines())).findFirst()
            .orElse(new Row(deadlineKey, rung, List.of(TASK), "", false));
    }
}
