package vn.paraudit.discipline.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.DisciplinaryCases;
import vn.paraudit.finding.FindingReferred;
import vn.paraudit.finding.FindingRegister.Responsible;
import vn.paraudit.finding.FindingRegister;
import vn.paraudit.platform.Texts;

/**
 * A finding for which discipline has to be considered opens a case against everybody who did it; where nobody is named, it
 * asks who was the head of the unit then. Leadership as a whole is reviewed, not disciplined.
 */
@Component
class FindingReferredListener {

    private static final Set<String> DIRECT = Set.of("OFFICIAL", "DIVISION_HEAD", "DEPUTY");
    private static final Set<String> LEADERS = Set.of("DIVISION_HEAD", "DEPUTY", "HEAD");
    private static final String HEAD = "HEAD";

    private final DisciplinaryCases cases;
    private final FindingRegister findings;
    private final Texts texts;

    FindingReferredListener(DisciplinaryCases cases, FindingRegister findings, Texts texts) {
        this.cases = cases;
        this.findings = findings;
        this.texts = texts;
    }

    @EventListener
    void on(FindingReferred referred) {
        FindingRegister.Item finding = findings.find(referred.findingId()).orElseThrow();
        for (Responsible one : subjects(referred)) {
            cases.open(new DisciplinaryCases.Referral(referred.findingId(), referred.unitCode(), one.personId(), one.post(),
                LEADERS.contains(one.level()), finding.name() + ": " + finding.description(), finding.occurredOn(), referred.detectedOn()));
        }
    }

    private List<Responsible> subjects(FindingReferred referred) {
        List<Responsible> named = findings.responsibleFor(referred.findingId());
        List<Responsible> direct = named.stream().filter(one -> DIRECT.contains(one.level())).toList();
        if (!direct.isEmpty()) {
            return direct;
        }
        List<Responsible> heads = named.stream().filter(one -> HEAD.equals(one.level())).toList();
        return heads.isEmpty() ? List.of(unnamed()) : heads;
    }

    /** Nobody was named: the case asks who held the post on the day of the act, never takes whoever holds it today. */
    private Responsible unnamed() {
        return new Responsible(HEAD, null, texts.get("finding.level.HEAD", Map.of(), Texts.VIETNAMESE));
    }
}
