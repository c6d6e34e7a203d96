package vn.paraudit.demo.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.engine.PastWork;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Account;

/** The script and what it is played with. */
@Component
class DemoScript {

    private final JsonMapper json;
    private final WorkingDays workingDays;
    private final PastWork past;
    private final InventedWorkers workers;
    private final JdbcClient jdbc;
    private final TimeSource time;
    private final YearMemory memory;

    DemoScript(JsonMapper json, WorkingDays workingDays, PastWork past, InventedWorkers workers, JdbcClient jdbc, TimeSource time, YearMemory memory) {
        this.json = json;
        this.workingDays = workingDays;
        this.past = past;
        this.workers = workers;
        this.jdbc = jdbc;
        this.time = time;
        this.memory = memory;
    }

    /** Lets one of several nodes play until its transaction ends, and makes the database ready for it. */
    void begin() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('demo-year'))").query(rows -> { });
        // The tables grow from nothing within few transactions, so what the database knows of their sizes is wrong throughout.
        jdbc.sql("set local enable_seqscan = off").update();
        // Compiling a statement takes longer than running it on tables this small.
        jdbc.sql("set local jit = off").update();
    }

    Script script() {
        return json.readValue(bytes(), Script.class);
    }

    /** Tells scripts apart: a year that another script began cannot go on by this one. */
    String fingerprint() {
        return DigestUtils.md5DigestAsHex(bytes());
    }

    private static byte[] bytes() {
        try {
            return new ClassPathResource("demo/year.json").getContentAsByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Timeline timeline(BooleanSupplier givenUp) {
        workers.forget();
        return new Timeline(workingDays, past, memory, givenUp);
    }

    VisitDays days(Script script, LocalDate today) {
        return new VisitDays(script, today, workingDays);
    }

    YearMemory memory() {
        return memory;
    }

    TimeSource time() {
        return time;
    }

    List<Account> people() {
        return workers.people();
    }
}
