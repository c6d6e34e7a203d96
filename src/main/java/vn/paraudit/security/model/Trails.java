package vn.paraudit.security.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.paraudit.platform.Forbidden;
import vn.paraudit.security.Actor;
import vn.paraudit.security.AuditTrail.Subject;
import vn.paraudit.security.Roles;
import vn.paraudit.security.TrailScope;
import vn.paraudit.security.TrailScope.Named;
import vn.paraudit.security.TrailScope.Sight;

/** Which trails somebody may read, and where they are. What no module answers for is read by administrators and archivists. */
@Service
public class Trails {

    private static final Set<String> KEEPERS = Set.of(Roles.ADMIN, Roles.ARCHIVIST);

    private final Map<Subject, TrailScope> scopes = new EnumMap<>(Subject.class);
    private final JdbcClient jdbc;

    Trails(List<TrailScope> scopes, JdbcClient jdbc) {
        scopes.forEach(scope -> this.scopes.put(scope.subject(), scope));
        this.jdbc = jdbc;
    }

    /** A trail that was found. */
    public record Found(Subject subject, UUID id, String name, @Nullable String path, long acts, Instant lastAt) {
    }

    /** Those who keep the whole trail and check it. */
    public static boolean isKeeper(Actor reader) {
        return reader.roles().stream().anyMatch(KEEPERS::contains);
    }

    /** @throws Forbidden for everybody else, {@code audit-keeper-needed} */
    public static void requireKeeper(Actor reader) {
        if (!isKeeper(reader)) {
            throw new Forbidden("audit-keeper-needed", Map.of());
        }
    }

    public Sight sightOf(Subject subject, UUID id, Actor reader) {
        TrailScope scope = scopes.get(subject);
        if (scope == null) {
            return isKeeper(reader) ? Sight.ALL : Sight.NONE;
        }
        return scope.sightOf(id, reader);
    }

    /** How a subject is called; by its id where no module has a name for it. */
    public Named nameOf(Subject subject, UUID id) {
        return Optional.ofNullable(scopes.get(subject)).flatMap(scope -> scope.named(id)).orElseGet(() -> new Named(id, id.toString(), null));
    }

    /** Trails whose subjects are called so, at most so many of each kind, those with the newest acts first. */
    public List<Found> find(Subject only, String words, Actor reader, int most) {
        return scopes.values().stream().filter(scope -> only == null || scope.subject() == only)
            .flatMap(scope -> withActs(scope.subject(), scope.find(words, reader, most)).stream())
            .sorted(Comparator.comparing(Found::lastAt).reversed()).limit(most).toList();
    }

    private List<Found> withActs(Subject subject, List<Named> named) {
        if (named.isEmpty()) {
            return List.of();
        }
        record Last(UUID id, long acts, Instant at) {
        }
        Map<UUID, Last> last = jdbc.sql("""
            select head.subject_id as id, head.sequence as acts, entry.at from audit_head head
              join audit_entry entry on entry.subject = head.subject and entry.subject_id = head.subject_id and entry.sequence = head.sequence
             where head.subject = :subject and head.subject_id in (:ids)
            """).param("subject", subject.name()).param("ids", named.stream().map(Named::id).toList()).query(Last.class).stream()
            .collect(Collectors.toMap(Last::id, each -> each));
        return named.stream().filter(each -> last.containsKey(each.id())).map(each -> new Found(subject, each.id(), each.name(), each.path(),
            last.get(each.id()).acts(), last.get(each.id()).at())).toList();
    }
}
