package vn.paraudit.security.web;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
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
import vn.paraudit.security.ActWords;
import vn.paraudit.security.AuditEntry;
import vn.paraudit.security.CodeNames;
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

    /** Facts that only tie entries together: ids that say nothing to a person. */
    private static final Set<String> TIES = Set.of("row", "subjectId");

    private final Accounts accounts;
    private final List<ActWords> words;
    private final CodeNames codes;
    private final Texts texts;

    AuditPresenter(Accounts accounts, List<ActWords> words, CodeNames codes, Texts texts) {
        this.accounts = accounts;
        this.words = words;
        this.codes = codes;
        this.texts = texts;
    }

    /** Acts in the trail of one subject. */
    List<EntryView> views(UUID subjectId, List<AuditEntry> entries, Sight sight) {
        Set<UUID> people = new HashSet<>();
        for (AuditEntry entry : entries) {
            Stream.of(entry.actingFor()).filter(Objects::nonNull).forEach(people::add);
            ids(entry.before(), people);
            ids(entry.after(), people);
        }
        Map<UUID, String> names = accounts.namesOf(people);
        return entries.stream().map(entry -> view(subjectId, entry, sight, names)).toList();
    }

    private EntryView view(UUID subjectId, AuditEntry entry, Sight sight, Map<UUID, String> names) {
        ActorView inPlaceOf = entry.actingFor() == null ? null : new ActorView(entry.actingFor(), names.getOrDefault(entry.actingFor(), ""));
        List<String> facts = facts(entry);
        boolean withheld = sight != Sight.ALL && !facts.isEmpty();
        List<ChangeView> changes = withheld || facts.isEmpty() ? List.of() : changes(entry, facts, new FactReader(wordsOf(subjectId, entry), names, codes));
        return new EntryView(entry.sequence(), entry.at(), new ActorView(entry.actorId(), entry.actorName()), inPlaceOf, entry.act(),
            sentence(entry), changes, withheld, entry.hash());
    }

    /** The facts that an act changed, without those that only name its task or tie entries together. */
    private static List<String> facts(AuditEntry entry) {
        TreeSet<String> facts = new TreeSet<>(entry.before().keySet());
        facts.addAll(entry.after().keySet());
        return facts.stream().filter(fact -> taskOf(entry) == null || !TASK.contains(fact)).filter(fact -> !TIES.contains(fact))
            .filter(fact -> !Objects.equals(entry.before().get(fact), entry.after().get(fact))).toList();
    }

    private static List<ChangeView> changes(AuditEntry entry, List<String> facts, FactReader reader) {
        return facts.stream().map(fact -> new ChangeView(fact, reader.label(fact), reader.readable(fact, entry.before().get(fact)),
            reader.readable(fact, entry.after().get(fact)))).toList();
    }

    private ActWords.Words wordsOf(UUID subjectId, AuditEntry entry) {
        return words.stream().flatMap(source -> source.of(subjectId, entry).stream()).findFirst().orElse(ActWords.Words.NONE);
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
}
