package vn.paraudit.discipline.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Facts of the course of a case that decide what comes next: the steps it follows, the first vote of its council, why it was late. */
@Repository
public class CourseFacts {

    private final JdbcClient jdbc;

    CourseFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which steps a case leaves out.
     *
     * @param steps     {@code no-meeting} or {@code no-council}
     * @param ground    ground of the list that allows it
     * @param document  the document it rests on
     */
    public record Steps(String steps, String ground, String document) {
    }

    /**
     * The first vote of a council: discipline or not.
     *
     * @param tie  the views where votes were tied, or {@code null}
     */
    public record FirstVote(int forDiscipline, int againstDiscipline, int invalid, String tie) {
    }

    /** Why a case was not decided in time, who answers for it and what comes next. */
    public record Delay(LocalDate explainedOn, String reason, String responsible, String next) {
    }

    public void shorten(UUID caseId, Steps steps) {
        jdbc.sql("insert into discipline_steps (case_id, steps, ground, document) values (:id, :steps, :ground, :document)").param("id", caseId)
            .param("steps", steps.steps()).param("ground", steps.ground()).param("document", steps.document()).update();
    }

    public Optional<Steps> steps(UUID caseId) {
        return jdbc.sql("select steps, ground, document from discipline_steps where case_id = :id").param("id", caseId).query(Steps.class).optional();
    }

    public void vote(UUID caseId, FirstVote vote) {
        jdbc.sql("""
            insert into discipline_first_vote (case_id, for_discipline, against_discipline, invalid, tie) values (:id, :for, :against, :invalid, :tie)
            """).param("id", caseId).param("for", vote.forDiscipline()).param("against", vote.againstDiscipline()).param("invalid", vote.invalid())
            .param("tie", vote.tie()).update();
    }

    public Optional<FirstVote> firstVote(UUID caseId) {
        return jdbc.sql("select for_discipline, against_discipline, invalid, tie from discipline_first_vote where case_id = :id").param("id", caseId)
            .query(FirstVote.class).optional();
    }

    /** @param partyFrom  day from which the Party's decision has effect, or {@code null} */
    public void effect(UUID caseId, LocalDate partyFrom, LocalDate until) {
        jdbc.sql("insert into discipline_effect (case_id, party_from, until) values (:id, :partyFrom, :until)").param("id", caseId)
            .param("partyFrom", partyFrom).param("until", until).update();
    }

    /** The day on which the effect of the discipline ends by itself, without a document. */
    public Optional<LocalDate> effectUntil(UUID caseId) {
        return jdbc.sql("select until from discipline_effect where case_id = :id").param("id", caseId).query(LocalDate.class).optional();
    }

    public List<Delay> delays(UUID caseId) {
        return jdbc.sql("select explained_on, reason, responsible, next from discipline_delay where case_id = :id order by explained_on")
            .param("id", caseId).query(Delay.class).list();
    }

    public void explain(UUID caseId, Delay delay) {
        jdbc.sql("""
            insert into discipline_delay (case_id, explained_on, reason, responsible, next) values (:id, :on, :reason, :responsible, :next)
            on conflict (case_id, explained_on) do update set reason = excluded.reason, responsible = excluded.responsible, next = excluded.next
            """).param("id", caseId).param("on", delay.explainedOn()).param("reason", delay.reason()).param("responsible", delay.responsible())
            .param("next", delay.next()).update();
    }
}
