package vn.paraudit.checklist.model;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.checklist.Checklists;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.Actor;

/** The answers, each with a revision: whoever writes over another's answer without having seen it is told. */
@Repository
@Transactional
public class Answers {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final TimeSource time;
    private final Texts texts;
    private final Accounts accounts;

    Answers(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json, TimeSource time, Texts texts, Accounts accounts) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.time = time;
        this.texts = texts;
        this.accounts = accounts;
    }

    /**
     * A stored answer.
     *
     * @param complete  whether it counts as answered; a note before an answer or half of a figure is kept and does not
     * @param points    {@code null} when the criterion does not apply or the answer is not complete
     */
    public record Stored(
        Answer value, String note, BigDecimal points, boolean complete, int revision, UUID answeredBy, Instant answeredAt) {
    }

    @Transactional(readOnly = true)
    public Map<String, Stored> of(UUID sectionId, boolean self) {
        Map<String, Stored> found = new HashMap<>();
        jdbc.sql("select * from checklist_answer where section_id = :id and self = :self").param("id", sectionId).param("self", self)
            .query(row -> {
                found.put(row.getString("criterion"), stored(row));
            });
        return found;
    }

    /**
     * Writes an answer, also one that is not finished. Who repeats a request because its reply was lost gets that reply again, also when the
     * section was closed meanwhile.
     *
     * @param revision  revision the writer has seen, 0 for none
     * @throws RuleViolation {@code answer-refused} naming the parts that do not fit the criterion, {@code section-closed}, or
     *     {@code answer-changed} with what is stored when somebody else wrote meanwhile
     */
    public Stored put(Checklists.Section section, Criterion criterion, boolean self, Answer value, String note, int revision, Actor by) {
        LocalDate today = time.today();
        require(AnswerRules.faults(criterion, value, note, today));
        boolean complete = AnswerRules.misfits(criterion, value, note, today).isEmpty();
        Map<String, Object> request = new HashMap<>(Map.of("section", section.id(), "criterion", criterion.code(), "self", self,
            "value", json.writeValueAsString(value), "revision", revision, "by", by.personId()));
        request.put("note", note);
        request.put("complete", complete);
        boolean open = holdOpen(section.id());
        BigDecimal points = complete ? Scoring.points(criterion, value).orElse(null) : null;
        Optional<Stored> written = open ? write(request, points) : Optional.empty();
        return written.or(() -> repeated(request)).orElseThrow(() -> open
            ? overtaken(criterion, of(section.id(), self).get(criterion.code()))
            : RuleViolation.of("section-closed", Map.of("section", section.name())));
    }

    private RuleViolation overtaken(Criterion criterion, Stored current) {
        String by = current == null ? null : accounts.namesOf(List.of(current.answeredBy())).get(current.answeredBy());
        return RuleViolation.overtaken("answer-changed", Map.of("criterion", criterion.code()), current, by,
            current == null ? null : current.answeredAt());
    }

    /** One answer among many to be written at once. */
    record First(Criterion criterion, Answer value) {
    }

    /**
     * Writes first answers to many criteria of a section as one batch.
     *
     * @throws RuleViolation {@code answer-refused}, {@code section-closed}, or {@code answer-changed} where there was an answer before
     */
    void putFirst(Checklists.Section section, boolean self, List<First> given, Actor by) {
        given.forEach(one -> require(AnswerRules.misfits(one.criterion(), one.value(), null, time.today())));
        if (!holdOpen(section.id())) {
            throw RuleViolation.of("section-closed", Map.of("section", section.name()));
        }
        OffsetDateTime now = time.now().atOffset(ZoneOffset.UTC);
        try {
            batches.batchUpdate("""
                insert into checklist_answer (section_id, criterion, self, value, complete, points, revision, answered_by, answered_at)
                values (?, ?, ?, ?::jsonb, true, ?, 1, ?, ?)
                """, given.stream().map(one -> new Object[] {section.id(), one.criterion().code(), self, json.writeValueAsString(one.value()),
                    Scoring.points(one.criterion(), one.value()).orElse(null), by.personId(), now}).toList());
        } catch (DuplicateKeyException answered) {
            throw RuleViolation.conflict("answer-changed", Map.of("criterion", given.stream().map(one -> one.criterion().code())
                .collect(Collectors.joining(", "))));
        }
    }

    /** Whether the section is open; if so, nobody closes it before this transaction ends. */
    private boolean holdOpen(UUID sectionId) {
        return jdbc.sql("select state = 'OPEN' from checklist_section where id = :id for share").param("id", sectionId)
            .query(Boolean.class).single();
    }

    private Optional<Stored> write(Map<String, Object> request, BigDecimal points) {
        return jdbc.sql("""
            insert into checklist_answer (section_id, criterion, self, value, note, complete, points, revision, answered_by, answered_at)
            values (:section, :criterion, :self, :value::jsonb, :note, :complete, :points, 1, :by, :at)
            on conflict (section_id, criterion, self) do update
               set value = excluded.value, note = excluded.note, complete = excluded.complete, points = excluded.points, revision = checklist_answer.revision + 1,
                   answered_by = excluded.answered_by, answered_at = excluded.answered_at
             where checklist_answer.revision = :revision
            returning *
            """).params(request).param("points", points).param("at", time.now().atOffset(ZoneOffset.UTC))
            .query((row, number) -> stored(row)).optional();
    }

    /** The answer that this very request has written before. */
    private Optional<Stored> repeated(Map<String, Object> request) {
        return jdbc.sql("""
            select * from checklist_answer
             where section_id = :section and criterion = :criterion and self = :self and revision = :revision + 1
               and answered_by = :by and value = :value::jsonb and note is not distinct from :note::text
            """).params(request).query((row, number) -> stored(row)).optional();
    }

    private Stored stored(ResultSet row) throws SQLException {
        return new Stored(json.readValue(row.getString("value"), Answer.class), row.getString("note"), row.getBigDecimal("points"),
            row.getBoolean("complete"), row.getInt("revision"), row.getObject("answered_by", UUID.class), row.getObject("answered_at", OffsetDateTime.class).toInstant());
    }

    private void require(List<FieldError> faults) {
        List<FieldError> named = faults.stream().map(fault -> new FieldError(
            fault.path(), texts.get("checklist.part." + fault.path(), Map.of()), fault.code(), fault.facts())).toList();
        if (!named.isEmpty()) {
            throw RuleViolation.ofFields("answer-refused", named);
        }
    }
}
