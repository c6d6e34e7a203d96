package vn.paraudit.organization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
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
        for (Resource file : files(kind)) {
            changed = load(kind + "/" + file.getFilename(), content(file), changed, reader);
        }
    }

    private boolean load(String name, byte[] content, boolean again, Consumer<JsonNode> reader) {
        String hash = hash(content);
        Optional<String> loaded = jdbc.sql("select hash from loaded_library where name = :name").param("name", name).query(String.class).optional();
        if (!again && loaded.filter(hash::equals).isPresent()) {
            return false;
        }
        JsonNode library = json.readTree(content);
        if (!library.path("version").isString() || !library.path("valid_from").isString()) {
            throw new IllegalStateException("library/" + name + " does not say which version it is and from which day it is valid");
        }
        reader.accept(library);
        jdbc.sql("""
            insert into loaded_library (name, version, hash, loaded_at) values (:name, :version, :hash, :at)
            on conflict (name) do update set version = excluded.version, hash = excluded.hash, loaded_at = excluded.loaded_at
            """).param("name", name).param("version", library.path("version").asString()).param("hash", hash)
            .param("at", time.now().atOffset(ZoneOffset.UTC)).update();
        return true;
    }

    private static List<Resource> files(String kind) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:library/" + kind + "/*.json"))
                .sorted(Comparator.comparing(Resource::getFilename)).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] content(Resource file) {
        try {
            return file.getContentAsByteArray();
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
