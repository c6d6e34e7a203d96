package vn.paraudit.modeling.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.engine.ModelSets;
import vn.paraudit.engine.ModelSets.Kind;
import vn.paraudit.fence.Incoming;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.sandbox.Drafts;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.Roles;

/** Where process managers open, save and give up working copies. Nothing that was saved is lost; of two who save at once the later one is told. */
@Service
@Transactional
public class DraftDesk implements Drafts {

    private static final String NAME = Incoming.KEY.pattern();
    private static final Pattern PATH = Pattern.compile("bpmn/(" + NAME + ")\\.(bpmn|dmn)|forms/(" + NAME + ")/(" + NAME + ")\\.form");
    private static final int NAME_LENGTH = 250;
    private static final int NOTE_LENGTH = 1000;
    /** So many files a set may have. */
    public static final int MAX_FILES = 100;

    private final DraftRepository drafts;
    private final Saves saves;
    private final ModelSets sets;
    private final BlankModels blanks;
    private final CurrentUser currentUser;
    private final Accounts accounts;
    private final TimeSource time;
    private final Editors editors;

    DraftDesk(DraftRepository drafts, Saves saves, ModelSets sets, BlankModels blanks, CurrentUser currentUser, Accounts accounts,
            TimeSource time, Editors editors) {
        this.drafts = drafts;
        this.saves = saves;
        this.sets = sets;
        this.blanks = blanks;
        this.currentUser = currentUser;
        this.accounts = accounts;
        this.time = time;
        this.editors = editors;
    }

    /** Opens a draft of what is in force, or of something new. */
    public UUID open(Kind kind, String key, String name) {
        managerNeeded();
        if (kind == null || key == null || !Incoming.KEY.matcher(key).matches() || name != null && (name.length() > NAME_LENGTH || name.indexOf('\0') >= 0)) {
            throw RuleViolation.of("draft-incomplete", Map.of("max", NAME_LENGTH));
        }
        Optional<ModelSets.Named> named = sets.list().stream().filter(set -> set.kind() == kind && set.key().equals(key)).findFirst();
        String called = name == null || name.isBlank() ? named.map(ModelSets.Named::name).orElse("") : name.strip();
        if (called.isEmpty()) {
            throw RuleViolation.of("draft-incomplete", Map.of("max", NAME_LENGTH));
        }
        return open(kind, key, called, named.flatMap(set -> sets.find(kind, key)).map(ModelSets.InForce::files)
            .orElseGet(() -> blanks.of(kind, key, called)));
    }

    /** The same with files that came from elsewhere. */
    public UUID openWith(Kind kind, String key, String name, Map<String, byte[]> files) {
        managerNeeded();
        requireSound(files);
        if (!Incoming.KEY.matcher(key).matches() || name.isBlank() || name.length() > NAME_LENGTH || name.indexOf('\0') >= 0) {
            throw RuleViolation.of("draft-incomplete", Map.of("max", NAME_LENGTH));
        }
        return open(kind, key, name, files);
    }

    /** The caller's draft with exactly this content, opened when there is none yet: a modeler that sends its files again makes no second one. */
    public Draft openOnce(Kind kind, String key, String name, Map<String, byte[]> files) {
        managerNeeded();
        return drafts.same(kind, key, me(), Saves.hash(files)).orElseGet(() -> drafts.get(openWith(kind, key, name, files)));
    }

    private static void requireSound(Map<String, byte[]> files) {
        if (files.isEmpty() || files.size() > MAX_FILES || !files.keySet().stream().allMatch(path -> PATH.matcher(path).matches())) {
            throw RuleViolation.malformed("draft-files", Map.of("max", MAX_FILES));
        }
    }

    /** Opens a draft with a content of its own, on the versions that are in force now. */
    private UUID open(Kind kind, String key, String name, Map<String, byte[]> files) {
        UUID id = Ids.next();
        Instant now = time.now();
        drafts.add(id, kind, key, name, sets.versions(files), me(), now);
        saves.add(new Saves.Save(id, 1, me(), now, "", Saves.hash(files)), files);
        return id;
    }

    /**
     * Saves the whole content.
     *
     * @param version  the version that the caller has seen
     * @throws RuleViolation {@code draft-stale} (409) when somebody saved meanwhile
     */
    public Draft save(UUID id, int version, Map<String, byte[]> files, String note) {
        requireSound(files);
        String word = note == null ? "" : note.strip();
        if (word.length() > NOTE_LENGTH || word.indexOf('\0') >= 0) {
            throw RuleViolation.of("draft-note-long", Map.of("max", NOTE_LENGTH));
        }
        Draft draft = open(id, version);
        Saves.Save save = new Saves.Save(id, version + 1, me(), time.now(), word, Saves.hash(files));
        boolean same = saves.find(id, version).filter(last -> last.hash().equals(save.hash())).isPresent();
        if (same && word.isEmpty()) {
            return draft;
        }
        saves.add(save, files);
        drafts.version(id, save.number());
        saves.dropWithinStroke(save);
        return drafts.get(id);
    }

    /** Keeps as the newest version what came into force, where the release itself changed it. */
    public void keepReleased(Draft draft, Map<String, byte[]> files, UUID by, String note) {
        Saves.Save save = new Saves.Save(draft.id(), draft.version() + 1, by, time.now(), note, Saves.hash(files));
        if (saves.find(draft.id(), draft.version()).filter(last -> last.hash().equals(save.hash())).isEmpty()) {
            saves.add(save, files);
            drafts.version(draft.id(), save.number());
        }
    }

    /** Makes an earlier version the newest one; what was saved since stays among the versions. */
    public Draft restore(UUID id, int version, int number) {
        Map<String, byte[]> files = saves.files(id, number);
        if (files.isEmpty()) {
            throw new NotFound("save");
        }
        return save(id, version, files, "#" + number);
    }

    public Draft discard(UUID id, int version) {
        open(id, version);
        drafts.state(id, Draft.State.DISCARDED, "");
        return drafts.get(id);
    }

    public Draft reopen(UUID id, int version) {
        Draft draft = held(id, version);
        if (draft.state() != Draft.State.DISCARDED) {
            throw RuleViolation.of("draft-not-open", Map.of());
        }
        drafts.state(id, Draft.State.OPEN, "");
        return drafts.get(id);
    }

    /** Takes what is in force now as what the work began from; whoever does so has seen what changed meanwhile. */
    public Draft rebase(UUID id, int version) {
        open(id, version);
        drafts.base(id, sets.versions(files(id)));
        return drafts.get(id);
    }

    /** Holds a draft that may be changed, in the version that the caller has seen. */
    public Draft open(UUID id, int version) {
        Draft draft = held(id, version);
        if (draft.state() != Draft.State.OPEN) {
            throw RuleViolation.of("draft-not-open", Map.of());
        }
        return draft;
    }

    /** Holds a draft in the version that the caller has seen. */
    public Draft held(UUID id, int version) {
        managerNeeded();
        Draft draft = drafts.hold(id);
        if (draft.version() != version) {
            throw RuleViolation.conflict("draft-stale", Map.of("by", nameOf(draft.savedBy()), "at", draft.savedAt().toString(),
                "version", draft.version()));
        }
        return draft;
    }

    /** Says that somebody has a draft open; answers who else has. */
    public List<Editors.Editor> see(UUID id) {
        managerNeeded();
        drafts.get(id);
        editors.see(id, me(), time.now());
        return others(List.of(id));
    }

    @Transactional(readOnly = true)
    public List<Editors.Editor> others(List<UUID> ids) {
        return editors.others(ids, me(), time.now());
    }

    @Override
    @Transactional(readOnly = true)
    public Kind kind(UUID draftId) {
        return drafts.get(draftId).kind();
    }

    @Override
    @Transactional(readOnly = true)
    public String key(UUID draftId) {
        return drafts.get(draftId).key();
    }

    @Override
    @Transactional(readOnly = true)
    public String name(UUID draftId) {
        return drafts.get(draftId).name();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, byte[]> files(UUID draftId) {
        return saves.files(draftId, drafts.get(draftId).version());
    }

    private void managerNeeded() {
        currentUser.get().require(Roles.PROCESS_MANAGER, "process-manager-needed");
    }

    private UUID me() {
        return currentUser.get().personId();
    }

    private String nameOf(UUID person) {
        return accounts.namesOf(List.of(person)).getOrDefault(person, "");
    }
}
