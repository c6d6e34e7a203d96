package vn.paraudit.discipline.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of each case for the choice of law and form. */
@Repository
public class CaseAssessments {

    private final JdbcClient jdbc;

    CaseAssessments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known; nothing for a case that was opened before this was asked. */
    public Assessment of(UUID caseId) {
        return jdbc.sql("""
            select handled_from, regime, serving_form, prior_from, repeat_agreed, reminder_needed, reminded, mitigating, aggravating,
                   waste_act, waste_damage, waste_sentence from discipline_assessment where case_id = :id
            """).param("id", caseId).query((row, number) -> new Assessment(row.getObject("handled_from", LocalDate.class),
                row.getString("regime"), row.getString("serving_form"), row.getObject("prior_from", LocalDate.class),
                row.getBoolean("repeat_agreed"), row.getBoolean("reminder_needed"), row.getBoolean("reminded"),
                List.of((String[]) row.getArray("mitigating").getArray()), List.of((String[]) row.getArray("aggravating").getArray()),
                row.getString("waste_act") == null ? null : new Waste(row.getString("waste_act"), row.getObject("waste_damage", Integer.class),
                    row.getString("waste_sentence"))))
            .optional().orElse(Assessment.NONE);
    }

    public void write(UUID caseId, Assessment known) {
        jdbc.sql("""
            insert into discipline_assessment (case_id, handled_from, regime, serving_form, prior_from, repeat_agreed, reminder_needed, reminded,
                mitigating, aggravating, waste_act, waste_damage, waste_sentence)
            values (:id, :handledFrom, :regime, :servingForm, :priorFrom, :repeatAgreed, :reminderNeeded, :reminded, :mitigating::text[],
                :aggravating::text[], :wasteAct, :wasteDamage, :wasteSentence)
            on conflict (case_id) do update set handled_from = excluded.handled_from, regime = excluded.regime,
                serving_form = excluded.serving_form, prior_from = excluded.prior_from, repeat_agreed = excluded.repeat_agreed,
                reminder_needed = excluded.reminder_needed, reminded = excluded.reminded, mitigating = excluded.mitigating,
                aggravating = excluded.aggravating, waste_act = excluded.waste_act, waste_damage = excluded.waste_damage,
                waste_sentence = excluded.waste_sentence
            """).param("id", caseId).param("handledFrom", known.handledFrom()).param("regime", known.regime())
            .param("servingForm", known.servingForm()).param("priorFrom", known.priorFrom()).param("repeatAgreed", known.repeatAgreed())
            .param("reminderNeeded", known.reminderNeeded()).param("reminded", known.reminded())
            .param("mitigating", known.mitigating().toArray(String[]::new)).param("aggravating", known.aggravating().toArray(String[]::new))
            .param("wasteAct", known.waste() == null ? null : known.waste().act())
            .param("wasteDamage", known.waste() == null ? null : known.waste().damage())
            .param("wasteSentence", known.waste() == null ? null : known.waste().sentence()).update();
    }
}
