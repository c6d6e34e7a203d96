package vn.paraudit.checklist.field;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.platform.TimeSource;

/** How long the sheets of a subject are open, and the day as of which they are read. */
@Component
class FieldDay {

    private final JdbcClient jdbc;
    private final WorkingDays calendar;
    private final TimeSource time;

    FieldDay(JdbcClient jdbc, WorkingDays calendar, TimeSource time) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.time = time;
    }

    LocalDate today() {
        return time.today();
    }

    /** Whether a section of the checklist is open; if so, the last one is not closed before this transaction ends. */
    boolean holdOpen(UUID subjectId) {
        return jdbc.sql("select true from checklist_section where subject_id = :id and state = 'OPEN' limit 1 for share").param("id", subjectId)
            .query(Boolean.class).optional().isPresent();
    }

    boolean isOpen(UUID subjectId) {
        return jdbc.sql("select exists (select 1 from checklist_section where subject_id = :id and state = 'OPEN')").param("id", subjectId)
            .query(Boolean.class).single();
    }

    /** No sample is drawn before this transaction ends. */
    void holdSample(UUID subjectId) {
        jdbc.sql("select true from field_sheet where subject_id = :id for share").param("id", subjectId).query(Boolean.class).single();
    }

    /** Unresolved dossiers grow older until the last section is closed. */
    Lateness lateness(UUID subjectId) {
        LocalDate closed = isOpen(subjectId) ? null : jdbc.sql("select max(closed_at) from checklist_section where subject_id = :id")
            .param("id", subjectId).query(OffsetDateTime.class).optional().map(at -> at.atZoneSameInstant(TimeSource.ZONE).toLocalDate()).orElse(null);
        return new Lateness(calendar, closed == null ? time.today() : closed);
    }
}
