package vn.paraudit.calendar.model;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.calendar.model.DeadlineProposal.Terms;
import vn.paraudit.organization.LegalBases;
import vn.paraudit.platform.Forbidden;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.Roles;
import vn.paraudit.security.SecondPersonAnswered;
import vn.paraudit.security.SecondPersonAsked;
import vn.paraudit.security.TwoPersons;

/**
 * How the office makes and changes deadlines: proposed by one process manager, brought into force by another. What counts already goes on as it
 * was, because a further version counts from a later day only.
 */
@Service
@Transactional
public class DeadlineDesk {

    /** How the keys of deadlines begin that do not come with the product. */
    private static final String OWN = "own.";
    private static final int NAME_LENGTH = 200;
    private static final int TEXT_LENGTH = 2000;
    private static final int KEY_LENGTH = 50;
    private static final int MOST_DAYS = 3650;
    /** Years from today within which a first day is asked for. */
    private static final int MOST_YEARS = 5;
    private static final Set<String> UNITS = Set.of("WORKING_DAYS", "CALENDAR_DAYS", "BEFORE_WORKING_DAYS");
    private static final Set<String> END_RULES = Set.of("NEXT_WORKING_DAY", "NONE");

    private final DeadlineProposals proposals;
    private final DeadlineRules rules;
    private final AuditTrail trail;
    private final TwoPersons twoPersons;
    private final CurrentUser currentUser;
    private final TimeSource time;
    private final ApplicationEventPublisher events;

    DeadlineDesk(DeadlineProposals proposals, DeadlineRules rules, AuditTrail trail, TwoPersons twoPersons, CurrentUser currentUser, TimeSource time,
            ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.rules = rules;
        this.trail = trail;
        this.twoPersons = twoPersons;
        this.currentUser = currentUser;
        this.time = time;
        this.events = events;
    }

    /**
     * Proposes a deadline, or a further version of one.
     *
     * @param key  deadline of which it is to be a version; {@code null} for a new one, which gets a key after its name
     * @throws RuleViolation {@code deadline-incomplete}, {@code deadline-event-fixed} where the product counts from another event,
     *     {@code basis-word} or {@code basis-ended} where the legal basis says what no office writes or cites what has ended
     */
    public UUID propose(@Nullable String key, Terms terms, String reason) {
        needManager();
        require(terms, reason);
        if (key != null && !proposals.isKnown(key)) {
            throw new NotFound("deadline");
        }
        if (key != null && !key.startsWith(OWN) && !rules.eventsOf(key).contains(terms.fromEvent())) {
            throw RuleViolation.of("deadline-event-fixed");
        }
        String named = key == null ? keyFor(terms) : key;
        UUID id = Ids.next();
        proposals.add(id, named, terms, reason.strip(), currentUser.get(), time.now());
        DeadlineProposal proposal = proposals.get(id);
        record(proposal, "deadline-proposed", Map.of("amount", terms.amount(), "unit", terms.unit(), "validFrom", terms.validFrom().toString(),
            "legalBasis", terms.source(), "reason", reason.strip()));
        events.publishEvent(new SecondPersonAsked(id, Roles.PROCESS_MANAGER, "deadline-release", terms.name(), "/models/deadlines/" + named,
            List.of(proposal.author(twoPersons))));
        return id;
    }

    private void require(Terms terms, String reason) {
        boolean texts = isText(terms.name(), NAME_LENGTH) && isText(terms.nameEn(), NAME_LENGTH) && isText(terms.source(), TEXT_LENGTH)
            && isText(reason, TEXT_LENGTH);
        LocalDate last = time.today().plusYears(MOST_YEARS);
        if (!texts || terms.amount() < 0 || terms.amount() > MOST_DAYS || !UNITS.contains(terms.unit()) || !END_RULES.contains(terms.endRule())
                || !rules.allEvents().contains(terms.fromEvent()) || terms.validFrom().isAfter(last)
                || terms.validFrom().isBefore(time.today().minusYears(MOST_YEARS))) {
            throw RuleViolation.of("deadline-incomplete", Map.of("name", NAME_LENGTH, "text", TEXT_LENGTH, "days", MOST_DAYS));
        }
        LegalBases.faults(terms.source(), null).stream().findFirst().ifPresent(fault -> {
            throw RuleViolation.of(fault.rule(), fault.facts());
        });
    }

    private static boolean isText(String text, int most) {
        return text != null && !text.isBlank() && text.length() <= most && text.indexOf('\0') < 0;
    }

    /** A key that people recognize in a diagram and that no other deadline has. */
    private String keyFor(Terms terms) {
        String plain = Normalizer.normalize(terms.name().toLowerCase(Locale.ROOT).replace('\u0111', 'd'), Normalizer.Form.NFD)
            .replaceAll("[^a-z0-9\\p{M}]+", "-").replaceAll("\\p{M}", "").replaceAll("^-|-$", "");
        String stem = OWN + (plain.isEmpty() ? "deadline" : plain.substring(0, Math.min(KEY_LENGTH, plain.length())));
        String key = stem;
        for (int number = 2; proposals.isKnown(key) || proposals.newest(key).isPresent(); number++) {
            key = stem + "-" + number;
        }
        return key;
    }

    /** Whether the reader may bring a proposal into force. */
    @Transactional(readOnly = true)
    public boolean mayRelease(DeadlineProposal proposal) {
        return proposal.mayBeReleasedBy(currentUser.get(), twoPersons);
    }

    /**
     * Brings a proposal into force, at the earliest on the day after for a deadline that counts already.
     *
     * @throws RuleViolation {@code deadline-own-work}, {@code deadline-day-taken} when a version counts from that very day
     */
    public void release(UUID id) {
        DeadlineProposal proposal = held(id);
        LocalDate earliest = proposals.isKnown(proposal.key()) ? time.today().plusDays(1) : time.today();
        LocalDate from = proposal.terms().validFrom().isBefore(earliest) ? earliest : proposal.terms().validFrom();
        DeadlineProposal released = proposal.released(currentUser.get(), time.now(), from, twoPersons);
        if (proposals.isTaken(proposal.key(), from)) {
            throw RuleViolation.conflict("deadline-day-taken", Map.of("day", from.toString()));
        }
        proposals.enact(released, from);
        decided(released, "deadline-released", Map.of("validFrom", from.toString(), "reason", proposal.reason(), "legalBasis", proposal.terms().source()));
    }

    /** Gives a proposal back with what is to be done about it. */
    public void giveBack(UUID id, String remark) {
        DeadlineProposal returned = held(id).returned(currentUser.get(), time.now(), remark);
        decided(returned, "deadline-returned", Map.of("remark", returned.remark()));
    }

    public void withdraw(UUID id) {
        decided(held(id).withdrawn(currentUser.get(), time.now()), "deadline-withdrawn", Map.of());
    }

    private DeadlineProposal held(UUID id) {
        DeadlineProposal proposal = proposals.hold(id);
        needManager();
        return proposal;
    }

    private void decided(DeadlineProposal decided, String act, Map<String, Object> facts) {
        proposals.decide(decided, currentUser.get());
        record(decided, act, facts);
        events.publishEvent(new SecondPersonAnswered(decided.id()));
    }

    private void record(DeadlineProposal proposal, String act, Map<String, Object> facts) {
        trail.record(AuditTrail.Subject.LIBRARY, subjectOf(proposal.key()), act, Map.of(), facts);
    }

    /** A deadline has one chain of acts, whatever versions it has. */
    static UUID subjectOf(String key) {
        return UUID.nameUUIDFromBytes(("deadline:" + key).getBytes(StandardCharsets.UTF_8));
    }

    private void needManager() {
        if (!currentUser.get().has(Roles.PROCESS_MANAGER)) {
            throw new Forbidden("process-manager-needed", Map.of());
        }
    }
}
