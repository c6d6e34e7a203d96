package vn.paraudit.organization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.platform.TimeSource;

/** Loads the libraries that come with the product (units, calendar, criteria, law) into the database, each content once. */
@Component
public class LibraryLoader {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TimeSource time;

    LibraryLoader(JdbcClient jdbc, JsonMapper json, TimeSource time) {
        this.jdbc = jdbc;
        this.json = json;
        this.time = time;
    }

    /**
     * Hands a library file to a reader unless this very content was loaded before; two nodes that start together load it once.
     *
     * @param name  file below {@code library/}, for example {@code units/2026-11.json}
     */
    @Transactional
    public void load(String name, Consumer<JsonNode> reader) {
        byte[] content = read(name);
        String hash = hash(content);
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:name))").param("name", name).query(rows -> { });
        Optional<String> loaded = jdbc.sql("select hash from loaded_library where name = :name").param("name", name).query(String.class).optional();
        if (loaded.filter(hash::equals).isPresent()) {
            return;
        }
        JsonNode library = json.readTree(content);
        reader.accept(library);
        jdbc.sql("""
            insert into loaded_library (name, version, hash, loaded_at) values (:name, :version, :hash, :at)
            on conflict (name) do update set version = excluded.version, hash = excluded.hash, loaded_at = excluded.loaded_at
            """).param("name", name).param("version", library.path("version").asString("")).param("hash", hash)
            .param("at", time.now().atOffset(ZoneOffset.UTC)).update();
    }

    private static byte[] read(String name) {
        try {
            return new ClassPathResource("library/" + name).getContentAsByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
