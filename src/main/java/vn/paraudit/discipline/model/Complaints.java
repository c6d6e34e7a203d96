package vn.paraudit.discipline.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.platform.RuleViolation;

/** Complaints against the decision of a case: the first and the second instance, with what each of their acts says. */
@Repository
public class Complaints {

    private final JdbcClient jdbc;

    Complaints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A complaint with what is known of it.
     *
     * @param answeredOn     day of the notice that it is accepted or not
     * @param outcome        upheld, changed or cancelled; {@code null} while it is not settled
     * @param settler        who settled it in another body, {@code null} where the account says it
     */
    public record Known(
        int round, ComplaintState state, LocalDate receivedOn, @Nullable LocalDate writtenOn, String text, @Nullable LocalDate answeredOn,
        @Nullable String noticeNumber, @Nullable String refusal, @Nullable String complexGround, boolean paused, @Nullable LocalDate endedOn,
        @Nullable String endReason, @Nullable String outcome, @Nullable LocalDate resolvedOn, @Nullable String settler, @Nullable String number,
        @Nullable String newNumber) {
    }

    /** What was verified and what the council advised. */
    public record Verification(String findings, LocalDate verifiedOn, @Nullable LocalDate adviceOn, @Nullable String advice) {
    }

    public record Dialogue(LocalDate notifiedOn, LocalDate heldOn, boolean present, String participants, String minutes) {
    }

    /**
     * How it was settled.
     *
     * @param number     number of the settlement, {@code null} while the records office has not given it
     * @param newNumber  number of the new decision where the form changes
     */
    public record Settlement(String outcome, LocalDate resolvedOn, @Nullable UUID settledBy, @Nullable String settler, @Nullable String number,
        @Nullable String newNumber) {
    }

    public List<Known> of(UUID caseId) {
        return jdbc.sql("""
            select round, state, received_on, written_on, text, answered_on, notice_number, refusal, complex_ground,
                   exists (select from discipline_complaint_pause pause where pause.case_id = one.case_id and pause.round = one.round and pause.until is null)
                       as paused, ended_on, end_reason, outcome, resolved_on, settler, number, new_number
              from discipline_complaint one where case_id = :id order by round
            """).param("id", caseId).query(Known.class).list();
    }

    /** The newest complaint of a case. */
    public Optional<Complaint> last(UUID caseId) {
        return jdbc.sql("""
            select case_id, round, state, received_on, text, last_on,
                   exists (select from discipline_complaint_pause pause where pause.case_id = one.case_id and pause.round = one.round and pause.until is null)
                       as paused
              from discipline_complaint one where case_id = :id order by round desc limit 1
            """).param("id", caseId).query(Complaint.class).optional();
    }

    /** @throws RuleViolation {@code complaint-missing} when nobody has complained */
    public Complaint get(UUID caseId) {
        return last(caseId).orElseThrow(() -> RuleViolation.of("complaint-missing"));
    }

    /** @throws RuleViolation {@code complaint-open} while another is being resolved, or where one of this instance is over */
    public void enter(Complaint complaint, @Nullable LocalDate writtenOn) {
        int added = jdbc.sql("""
            insert into discipline_complaint (case_id, round, received_on, written_on, text, state, last_on)
            values (:id, :round, :receivedOn, :writtenOn, :text, :state, :receivedOn) on conflict do nothing
            """).param("id", complaint.caseId()).param("round", complaint.round()).param("receivedOn", complaint.receivedOn())
            .param("writtenOn", writtenOn).param("text", complaint.text()).param("state", complaint.state().name()).update();
        if (added == 0) {
            throw RuleViolation.of("complaint-open");
        }
    }

    /** @param refusal  why it is not accepted, {@code null} where it is */
    public void answer(Complaint before, Complaint after, @Nullable String noticeNumber, @Nullable String refusal, @Nullable String complexGround) {
        moved(jdbc.sql("""
            update discipline_complaint set state = :state, last_on = :on, answered_on = :on, notice_number = :number, refusal = :refusal,
                   complex_ground = :complex where case_id = :id and round = :round and state = :from
            """).param("number", noticeNumber).param("refusal", refusal).param("complex", complexGround), before, after);
    }

    public void verify(Complaint before, Complaint after, Verification said) {
        move(before, after);
        jdbc.sql("""
            insert into discipline_complaint_check (case_id, round, findings, verified_on, advice_on, advice)
            values (:id, :round, :findings, :verifiedOn, :adviceOn, :advice)
            """).param("id", after.caseId()).param("round", after.round()).param("findings", said.findings()).param("verifiedOn", said.verifiedOn())
            .param("adviceOn", said.adviceOn()).param("advice", said.advice()).update();
    }

    public Optional<Verification> verification(UUID caseId, int round) {
        return jdbc.sql("select findings, verified_on, advice_on, advice from discipline_complaint_check where case_id = :id and round = :round")
            .param("id", caseId).param("round", round).query(Verification.class).optional();
    }

    public void hear(Complaint before, Complaint after, Dialogue held) {
        move(before, after);
        jdbc.sql("""
            insert into discipline_complaint_dialogue (case_id, round, notified_on, held_on, present, participants, minutes)
            values (:id, :round, :notifiedOn, :heldOn, :present, :participants, :minutes)
            """).param("id", after.caseId()).param("round", after.round()).param("notifiedOn", held.notifiedOn()).param("heldOn", held.heldOn())
            .param("present", held.present()).param("participants", held.participants()).param("minutes", held.minutes()).update();
    }

    public Optional<Dialogue> dialogue(UUID caseId, int round) {
        return jdbc.sql("""
            select notified_on, held_on, present, participants, minutes from discipline_complaint_dialogue where case_id = :id and round = :round
            """).param("id", caseId).param("round", round).query(Dialogue.class).optional();
    }

    public void settle(Complaint before, Complaint after, Settlement made) {
        moved(jdbc.sql("""
            update discipline_complaint set state = :state, last_on = :on, outcome = :outcome, resolved_on = :on, settled_by = :settledBy,
                   settler = :settler, number = :number, new_number = :newNumber where case_id = :id and round = :round and state = :from
            """).param("outcome", made.outcome()).param("settledBy", made.settledBy()).param("settler", made.settler()).param("number", made.number())
            .param("newNumber", made.newNumber()), before, after);
    }

    /** A complaint of a case that runs under a model of before, where it is resolved in one step. */
    public void resolve(UUID caseId, String outcome, LocalDate resolvedOn, UUID by) {
        jdbc.sql("""
            update discipline_complaint set state = 'SETTLED', outcome = :outcome, resolved_on = :on, last_on = :on, settled_by = :by
             where case_id = :id and outcome is null and state = 'RECEIVED'
            """).param("id", caseId).param("outcome", outcome).param("on", resolvedOn).param("by", by).update();
    }

    public void giveUp(Complaint before, Complaint after, String reason) {
        moved(jdbc.sql("""
            update discipline_complaint set state = :state, last_on = :on, ended_on = :on, end_reason = :reason
             where case_id = :id and round = :round and state = :from
            """).param("reason", reason), before, after);
        jdbc.sql("update discipline_complaint_pause set until = greatest(since, :on) where case_id = :id and round = :round and until is null")
            .param("id", after.caseId()).param("round", after.round()).param("on", after.lastOn()).update();
    }

    /** @param until  day on which it goes on, {@code null} while nobody knows it */
    public void pause(Complaint complaint, LocalDate since, @Nullable LocalDate until, String reason) {
        jdbc.sql("insert into discipline_complaint_pause (case_id, round, since, until, reason) values (:id, :round, :since, :until, :reason)")
            .param("id", complaint.caseId()).param("round", complaint.round()).param("since", since).param("until", until).param("reason", reason).update();
    }

    public void resume(Complaint complaint, LocalDate until) {
        jdbc.sql("update discipline_complaint_pause set until = greatest(since, :until) where case_id = :id and round = :round and until is null")
            .param("id", complaint.caseId()).param("round", complaint.round()).param("until", until).update();
    }

    private void move(Complaint before, Complaint after) {
        moved(jdbc.sql("update discipline_complaint set state = :state, last_on = :on where case_id = :id and round = :round and state = :from"), before,
            after);
    }

    private static void moved(JdbcClient.StatementSpec sql, Complaint before, Complaint after) {
        int rows = sql.param("id", after.caseId()).param("round", after.round()).param("state", after.state().name()).param("from", before.state().name())
            .param("on", after.lastOn()).update();
        if (rows == 0) {
            throw RuleViolation.of("complaint-over");
        }
    }
}
