package vn.paraudit.modeling.release;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.engine.Refusal;
import vn.paraudit.modeling.draft.Draft;
import vn.paraudit.modeling.draft.DraftDesk;
import vn.paraudit.modeling.draft.DraftRepository;
import vn.paraudit.modeling.draft.Points;
import vn.paraudit.modeling.draft.Saves;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.TwoPersons;

/** How a draft comes into force: handed in by who made it, released by somebody else, and only on what both have seen. */
@Service
@Transactional
public class ReleaseDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseDesk.class);
    private static final int TEXT_LENGTH = 2000;

    private final DraftDesk desk;
    private final DraftRepository drafts;
    private final Saves saves;
    private final ReleaseGate gate;
    private final Registrar registrar;
    private final CurrentUser currentUser;
    private final TwoPersons twoPersons;
    private final TimeSource time;

    ReleaseDesk(DraftDesk desk, DraftRepository drafts, Saves saves, ReleaseGate gate, Registrar registrar, CurrentUser currentUser,
            TwoPersons twoPersons, TimeSource time) {
        this.desk = desk;
        this.drafts = drafts;
        this.saves = saves;
        this.gate = gate;
        this.registrar = registrar;
        this.currentUser = currentUser;
        this.twoPersons = twoPersons;
        this.time = time;
    }

    /**
     * Hands a draft in.
     *
     * @param legalBasis  number of the decision that enacts it
     * @param inForceOn   first day; {@code null} for as soon as it is released
     */
    public Draft submit(UUID id, int version, String reason, String legalBasis, LocalDate inForceOn) {
        Draft draft = desk.open(id, version);
        String why = stripped(reason);
        String basis = stripped(legalBasis);
        if (why.isEmpty() || basis.isEmpty()) {
            throw RuleViolation.of("release-incomplete", Map.of("max", TEXT_LENGTH));
        }
        if (inForceOn != null && inForceOn.isBefore(time.today())) {
            throw RuleViolation.of("release-in-the-past", Map.of());
        }
        Map<String, byte[]> files = saves.files(id, version);
        refuseUnsound(draft, files);
        if (gate.changesNothing(draft, files)) {
            throw RuleViolation.of("release-changes-nothing", Map.of());
        }
        drafts.submit(id, new DraftRepository.Submission(why, basis, inForceOn, me(), time.now()));
        registrar.ask(draft, saves.authors(id));
        registrar.record(draft, "model-submitted", with(unusual(draft, files), Map.of("reason", why, "legalBasis", basis)));
        return drafts.get(id);
    }

    private static String stripped(String text) {
        String value = text == null ? "" : text.strip();
        if (value.length() > TEXT_LENGTH || value.indexOf('\0') >= 0) {
            throw RuleViolation.of("release-incomplete", Map.of("max", TEXT_LENGTH));
        }
        return value;
    }

    private void refuseUnsound(Draft draft, Map<String, byte[]> files) {
        List<Refusal> refusals = gate.refusals(draft, files);
        if (!refusals.isEmpty()) {
            List<Points.Point> points = gate.points().of("fence.", refusals, files);
            throw RuleViolation.of("release-unsound", Map.of("count", refusals.size(), "first", points.get(0).label() + ": " + points.get(0).sentence(),
                "points", points));
        }
    }

    /** Takes back what was handed in, or what waits for its day. */
    public Draft withdraw(UUID id, int version) {
        Draft draft = desk.held(id, version);
        if (draft.state() != Draft.State.SUBMITTED && draft.state() != Draft.State.SCHEDULED) {
            throw RuleViolation.of("draft-not-submitted", Map.of());
        }
        drafts.state(id, Draft.State.OPEN, "");
        registrar.answered(draft);
        registrar.record(draft, "model-withdrawn", Map.of());
        return drafts.get(id);
    }

    /** Gives a draft back with what is to be done about it. */
    public Draft giveBack(UUID id, int version, String remark) {
        Draft draft = submitted(id, version);
        String word = stripped(remark);
        if (word.isEmpty()) {
            throw RuleViolation.of("release-remark-needed", Map.of());
        }
        drafts.state(id, Draft.State.OPEN, word);
        registrar.answered(draft);
        registrar.record(draft, "model-returned", Map.of("remark", word));
        return drafts.get(id);
    }

    private Draft submitted(UUID id, int version) {
        Draft draft = desk.held(id, version);
        if (draft.state() != Draft.State.SUBMITTED) {
            throw RuleViolation.of("draft-not-submitted", Map.of());
        }
        return draft;
    }

    /** Whether somebody may release a draft: nobody releases what they, or whoever may act for them, had a hand in. */
    @Transactional(readOnly = true)
    public boolean mayRelease(Draft draft) {
        return draft.state() == Draft.State.SUBMITTED && isSecondPerson(draft);
    }

    private boolean isSecondPerson(Draft draft) {
        return twoPersons.areTwo(saves.authors(draft.id()), currentUser.get());
    }

    /**
     * Brings a draft into force, at once or on its day.
     *
     * @param knowing  whether the caller has seen what is unusual about it and releases it nevertheless
     * @throws RuleViolation {@code release-own-work} for whoever had a hand in it, {@code release-overtaken} (409) when something else
     *     came into force since the work began, {@code release-unusual} when there is something to be asked about first
     */
    Draft release(UUID id, int version, boolean knowing) {
        Draft draft = submitted(id, version);
        if (!isSecondPerson(draft)) {
            throw RuleViolation.of("release-own-work", Map.of());
        }
        List<Points.Point> unusual = unusual(draft, saves.files(id, version));
        if (!knowing && !unusual.isEmpty()) {
            throw RuleViolation.of("release-unusual", Map.of("count", unusual.size(), "first", sentence(unusual.get(0)), "points", unusual));
        }
        if (draft.inForceOn() != null && draft.inForceOn().isAfter(time.today())) {
            refuseUnsound(draft, saves.files(id, version));
            drafts.released(id, Draft.State.SCHEDULED, me());
            registrar.answered(draft);
            registrar.record(draft, "model-scheduled", with(unusual, Map.of("inForceOn", draft.inForceOn().toString())));
            return drafts.get(id);
        }
        enact(draft, me(), unusual);
        return drafts.get(id);
    }

    private List<Points.Point> unusual(Draft draft, Map<String, byte[]> files) {
        return gate.unusual().of(draft, files);
    }

    private static String sentence(Points.Point point) {
        return point.label() + ": " + point.sentence();
    }

    /** What is said of an act in the trail, and what was unusual about the draft and known to whoever did it. */
    private static Map<String, Object> with(List<Points.Point> unusual, Map<String, Object> facts) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        if (!unusual.isEmpty()) {
            all.put("unusual", unusual.stream().map(ReleaseDesk::sentence).toList());
        }
        return all;
    }

    private void enact(Draft draft, UUID releasedBy, List<Points.Point> unusual) {
        Map<String, byte[]> files = saves.files(draft.id(), draft.version());
        refuseUnsound(draft, files);
        files = gate.tags().raised(files);
        drafts.released(draft.id(), Draft.State.RELEASED, releasedBy);
        registrar.answered(draft);
        desk.keepReleased(draft, files, releasedBy, gate.tags().of(draft.kind(), draft.key(), files));
        Registrar.Entry entry = registrar.enact(draft, files, releasedBy);
        registrar.record(draft, "model-released", with(unusual, Map.of("version", entry.version(), "hash", entry.hash(), "reason", draft.reason(),
            "legalBasis", draft.legalBasis())));
        LOG.info("{} version {} is in force", draft.definition(), entry.version());
    }

    /** Brings a draft into force whose day has come. */
    void enactDue(UUID id) {
        Draft draft = drafts.hold(id);
        if (draft.state() == Draft.State.SCHEDULED && !draft.inForceOn().isAfter(time.today())) {
            enact(draft, draft.releasedBy(), List.of());
        }
    }

    /** Gives a draft back that could not come into force. */
    void enactFailed(UUID id, String why) {
        Draft draft = drafts.hold(id);
        if (draft.state() == Draft.State.SUBMITTED || draft.state() == Draft.State.SCHEDULED) {
            drafts.state(id, Draft.State.OPEN, why);
            registrar.answered(draft);
            registrar.record(draft, "model-returned", Map.of("remark", why));
        }
    }

    private UUID me() {
        return currentUser.get().personId();
    }
}
