package vn.paraudit.discipline.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.DisciplinaryCases.Referral;
import vn.paraudit.organization.People;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;

/** What a case is when it comes in. */
@Component
public class CaseIntake {

    /** Most people in the units are civil servants; the personnel office says otherwise where it is so. */
    private static final String USUAL_SUBJECT = "CONG_CHUC";

    private final Rules rules;
    private final Proposals proposals;
    private final People people;
    private final Units units;
    private final Texts texts;
    private final TimeSource time;

    CaseIntake(Rules rules, Proposals proposals, People people, Units units, Texts texts, TimeSource time) {
        this.rules = rules;
        this.proposals = proposals;
        this.people = people;
        this.units = units;
        this.texts = texts;
        this.time = time;
    }

    public Instant now() {
        return time.now();
    }

    public Subject subjectOf(Referral referral) {
        String name = referral.personId() == null ? null : people.namesOf(List.of(referral.personId())).get(referral.personId());
        return new Subject(referral.unitCode(), referral.personId(), name == null ? texts.get("discipline.unnamed", Map.of(), Texts.VIETNAMESE) : name,
            referral.post(), USUAL_SUBJECT, referral.leader(), referral.facts(), referral.factOn(), referral.detectedOn(), null, null, false, null,
            false, null);
    }

    public void requireSound(Subject subject) {
        RuleBook law = rules.on(time.today());
        subject.requireSound(law, subject.unitCode() != null && units.find(subject.unitCode()).isPresent(), time.today());
    }

    /** What the screening table says now. */
    public String screen(DisciplinaryCase one) {
        return proposals.screening(one, null).outcome();
    }
}
