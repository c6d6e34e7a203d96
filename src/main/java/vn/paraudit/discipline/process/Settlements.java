package vn.paraudit.discipline.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.model.CaseLaw;
import vn.paraudit.discipline.model.CaseRepository;
import vn.paraudit.discipline.model.Complaint;
import vn.paraudit.discipline.model.Complaints;
import vn.paraudit.discipline.model.DisciplinaryCase;
import vn.paraudit.discipline.model.Signers;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Actor;
import vn.paraudit.security.TwoPersons;

/** A complaint is settled: the decision stands, falls in part and a lighter one follows, or falls wholly. */
@Component
class Settlements {

    /** What the two forms of a settlement ask; {@code settler} at the second instance only. */
    record Settlement(
        String decision, @Nullable String form, @Nullable String newNumber, String reason, @Nullable String number, LocalDate resolvedOn,
        LocalDate servedOn, @Nullable String settler) {
    }

    private final CaseRepository cases;
    private final CaseLaw law;
    private final Complaints complaints;
    private final Signers signers;
    private final TwoPersons twoPersons;
    private final CaseProgress progress;

    Settlements(CaseRepository cases, CaseLaw law, Complaints complaints, Signers signers, TwoPersons twoPersons, CaseProgress progress) {
        this.cases = cases;
        this.law = law;
        this.complaints = complaints;
        this.signers = signers;
        this.twoPersons = twoPersons;
        this.progress = progress;
    }

    /** @throws RuleViolation {@code complaint-own-decision} at the second instance for who decided or settled before, or counts as them */
    Map<String, Object> settle(UUID caseId, Settlement made, Map<String, Object> data, Actor by) {
        DisciplinaryCase one = cases.get(caseId);
        Complaint before = complaints.get(caseId);
        if (before.isSecond() && !twoPersons.areTwo(signers.of(caseId), by)) {
            throw RuleViolation.of("complaint-own-decision");
        }
        progress.requireDay(data, "resolvedOn", before.lastOn());
        progress.requireDay(data, "servedOn", made.resolvedOn());
        String form = switch (made.decision()) {
            case "changed" -> made.form();
            case "cancelled" -> null;
            default -> one.decided();
        };
        Complaint after = before.settled(made.resolvedOn(), form != null && law.isHeavier(form, one.decided()));
        complaints.settle(before, after, new Complaints.Settlement(made.decision(), made.resolvedOn(), by.personId(), made.settler(), made.number(),
            "changed".equals(made.decision()) ? made.newNumber() : null));
        cases.resolveComplaint(caseId, form, made.servedOn());
        if (!before.isSecond()) {
            progress.happened(caseId, "first resolution received", made.servedOn());
        }
        progress.note(caseId, "complaint-" + made.decision(), data, by);
        return Map.of(DisciplineProcess.DECISION, made.decision(), DisciplineProcess.DISMISSAL, form != null && law.isDismissal(form));
    }
}
