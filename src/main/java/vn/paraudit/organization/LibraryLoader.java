package vn.paraudit.organization;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import vn.paraudit.platform.TimeSource;

/** Loads the libraries that come with the product (units, calendar, criteria, law) into the database, each content once. */
@Component
public class LibraryLoader {

    private final JdbcClient jdbc;
    private final TimeSource time;

    LibraryLoader(JdbcClient jdbc, TimeSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * Hands the files of a library to a reader, in the order of their names. A file whose very content was read before is left out, unless
     * one before it has changed: what comes later wins. Two nodes that start together load each file once.
     *
     * @param kind  folder below {@code library/}, for example {@code units}; every file in it names its {@code version} and the day
     *     {@code valid_from} which it counts
     */
    @Transactional
    public void load(String kind, Consumer<JsonNode> reader) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:kind))").param("kind", kind).query(rows -> { });
        boolean changed = false;
        List<LibraryFiles.Version> versions = LibraryFiles.read(kind);
        for (int at = 0; at < versions.size(); at++) {
            LibraryFiles.Version version = versions.get(at);
            requireSound(version, at + 1 < versions.size() ? LocalDate.parse(versions.get(at + 1).library().path("valid_from").asString()) : null);
            changed = load(version.file(), version.library(), changed, reader);
        }
    }

    private static void requireSound(LibraryFiles.Version version, LocalDate until) {
        List<LibraryRules.Fault> faults = LibraryRules.faults(version.library(), until);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("library/" + version.file().name() + " cannot come into force: " + faults);
        }
    }

    private boolean load(LibraryFiles.LibraryFile file, JsonNode library, boolean again, Consumer<JsonNode> reader) {
        String hash = hash(file.content());
        Optional<String> loaded = jdbc.sql("select hash from loaded_library where name = :name").param("name", file.name()).query(String.class).optional();
        if (!again && loaded.filter(hash::equals).isPresent()) {
            return false;
        }
        reader.accept(library);
        jdbc.sql("""
            insert into loaded_library (name, version, hash, loaded_at) values (:name, :version, :hash, :at)
            on conflict (name) do update set version = excluded.version, hash = excluded.hash, loaded_at = excluded.loaded_at
            """).param("name", file.name()).param("version", library.path("version").asString()).param("hash", hash)
            .param("at", time.now().atOffset(ZoneOffset.UTC)).update();
        return true;
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
