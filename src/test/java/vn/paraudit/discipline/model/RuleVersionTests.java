package vn.paraudit.discipline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** An act is judged by the law of discipline of its day. */
@ParAuditTest
class RuleVersionTests {

    private static final LocalDate NEW_FROM = LocalDate.of(2026, 6, 1);
    private static final LocalDate DAY_BEFORE = LocalDate.of(2026, 5, 31);
    private static final LocalDate HANDLED_ON = LocalDate.of(2026, 9, 7);

    @LocalServerPort
    private int port;

    @Autowired
    private Rules rules;

    @Autowired
    private CaseIntake intake;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    /** The new law knows civil servants only, and warnings instead of reprimands. */
    @BeforeEach
    void issueAVersion() {
        jdbc.sql("""
            insert into discipline_library (version, valid_from, body)
            select 'new', :from, body || '{"forms": {"CONG_CHUC": ["CANH_CAO"]}, "dismissal_forms": ["CANH_CAO"], "summons_before_absence": 5,
                   "councils": {"CONG_CHUC": {"size": 9, "quorum": 7}}}' from discipline_library
            """).param("from", NEW_FROM).update();
        rules.load();
        clock.set(HANDLED_ON);
    }

    @AfterEach
    void takeItBack() {
        jdbc.sql("delete from discipline_library where version = 'new'").update();
        rules.load();
        clock.set(MovableClock.START);
    }

    @Test
    void theRulesAreThoseOfTheDayOfTheAct() {
        RuleBook before = rules.on(DAY_BEFORE);
        assertThat(before.formsFor("CONG_CHUC", false)).contains("KHIEN_TRACH");
        assertThat(before.isDismissal("CANH_CAO")).isFalse();
        RuleBook after = rules.on(NEW_FROM);
        assertThat(after.formsFor("CONG_CHUC", false)).containsExactly("CANH_CAO");
        assertThat(after.isDismissal("CANH_CAO")).isTrue();
        assertThat(after.summonsBeforeAbsence()).isEqualTo(5);
        assertThat(after.councilFor("CONG_CHUC")).isEqualTo(new RuleBook.Council(9, 7));
    }

    @Test
    void aCaseOfAnOlderActIsTakenInByTheOlderLaw() {
        assertThatCode(() -> intake.requireSound(subject(DAY_BEFORE))).doesNotThrowAnyException();
        assertThatThrownBy(() -> intake.requireSound(subject(NEW_FROM))).isInstanceOf(RuleViolation.class);
    }

    private static Subject subject(LocalDate factOn) {
        return new Subject("SNV", null, "Lò Văn Pâng", "Viên chức", "VIEN_CHUC", false, "Nội dung", factOn, HANDLED_ON, null, null, false, null,
            false);
    }

    @Test
    void theChoicesAreThoseOfTheDayOfTheActAndElseOfToday() {
        assertThat(subjectTypes("?factOn=2026-05-31")).isGreaterThan(1);
        assertThat(subjectTypes("?factOn=2026-06-01")).isEqualTo(1);
        assertThat(subjectTypes("")).isEqualTo(1);
        clock.set(DAY_BEFORE);
        assertThat(subjectTypes("")).isGreaterThan(1);
    }

    private int subjectTypes(String query) {
        return TestClient.of(port, "lan").get("/api/disciplinary-cases/choices" + query).body().path("subjectTypes").size();
    }
}
