package vn.paraudit.security.web;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.AuditEntry;
import vn.paraudit.security.TrailScope.Sight;

/** Puts entries of the audit trail into words: who, in whose place, what, and what changed. */
@Component
class AuditPresenter {

    record ActorView(UUID id, String name) {
    }

    /** One fact that an act changed; {@code null} on the side where there was none. */
    record ChangeView(String fact, String label, @Nullable Object before, @Nullable Object after) {
    }

    /** @param withheld  whether what was written is kept from this reader */
    record EntryView(
        long sequence, Instant at, ActorView by, @Nullable ActorView actingFor, String act, String sentence, List<ChangeView> changes,
        boolean withheld, String hash) {
    }

    private static final int ID_LENGTH = 36;
    /** Facts that name the task of an act. */
    private static final Set<String> TASK = Set.of("task", "name");

    private final Accounts accounts;
    private final Texts texts;

    AuditPresenter(Accounts accounts, Texts texts) {
        this.accounts = accounts;
        this.texts = texts;
    }

    List<EntryView> views(List<AuditEntry> entries, Sight sight) {
        Set<UUID> people = new HashSet<>();
        for (AuditEntry entry : entries) {
            Stream.of(entry.actingFor()).filter(Objects::nonNull).forEach(people::add);
            ids(entry.before(), people);
            ids(entry.after(), people);
        }
        Map<UUID, String> names = accounts.namesOf(people);
        return entries.stream().map(entry -> view(entry, sight, names)).toList();
    }

    private EntryView view(AuditEntry entry, Sight sight, Map<UUID, String> names) {
        ActorView inPlaceOf = entry.actingFor() == null ? null : new ActorView(entry.actingFor(), names.getOrDefault(entry.actingFor(), ""));
        List<ChangeView> changes = changes(entry, names);
        boolean withheld = sight != Sight.ALL && !changes.isEmpty();
        return new EntryView(entry.sequence(), entry.at(), new ActorView(entry.actorId(), entry.actorName()), inPlaceOf, entry.act(),
            sentence(entry), withheld ? List.of() : changes, withheld, entry.hash());
    }

    private List<ChangeView> changes(AuditEntry entry, Map<UUID, String> names) {
        TreeSet<String> facts = new TreeSet<>(entry.before().keySet());
        facts.addAll(entry.after().keySet());
        return facts.stream().filter(fact -> taskOf(entry) == null || !TASK.contains(fact)).filter(fact -> !Objects.equals(entry.before().get(fact), entry.after().get(fact)))
            .map(fact -> new ChangeView(fact, label(fact), readable(fact, entry.before().get(fact), names),
                readable(fact, entry.after().get(fact), names))).toList();
    }

    private String sentence(AuditEntry entry) {
        String act = texts.get("act." + entry.act(), Map.of());
        return taskOf(entry) == null ? act : texts.get("audit.task", Map.of("act", act, "task", taskOf(entry)));
    }

    /** The name of the task that was dealt with, or {@code null} when the act was none of a task. */
    private static Object taskOf(AuditEntry entry) {
        return entry.after().keySet().containsAll(TASK) ? entry.after().get("name") : null;
    }

    private static void ids(Object value, Set<UUID> found) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> ids(each, found));
        } else if (value instanceof Collection<?> list) {
            list.forEach(each -> ids(each, found));
        } else if (value instanceof String text && text.length() == ID_LENGTH) {
            Ids.parse(text).ifPresent(found::add);
        }
    }

    /** The value with the names of people in place of their ids, words in place of what a fact chooses from, and the labels of facts inside it. */
    private Object readable(String fact, Object value, Map<UUID, String> names) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> shown = new LinkedHashMap<>();
            map.forEach((key, each) -> shown.put(label(key.toString()), readable(key.toString(), each, names)));
            return shown;
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(each -> readable(fact, each, names)).toList();
        }
        if (value instanceof String choice && texts.has("fact." + fact + "." + choice)) {
            return texts.get("fact." + fact + "." + choice, Map.of());
        }
        return value instanceof String text && text.length() == ID_LENGTH
            ? Ids.parse(text).map(names::get).orElse(text) : value;
    }

    /** Facts without a label of their own keep the name that the form gave them. */
    private String label(String fact) {
        return Stream.of("fact." + fact).filter(texts::has).map(key -> texts.get(key, Map.of())).findFirst().orElse(fact);
    }
}
