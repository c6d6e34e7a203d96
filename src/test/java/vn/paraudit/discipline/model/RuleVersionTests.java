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

/** The book of discipline is corrected in versions, each from its day. */
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

    /** The new book knows civil servants only, and warnings instead of reprimands. */
    @BeforeEach
    void issueAVersion() {
        jdbc.sql("""
            insert into discipline_library (version, valid_from, body)
            select 'new', :from, body || '{"dismissal_forms": ["CANH_CAO"], "summons_before_absence": 5, "regimes": {"CBCC-2025": {"from": "2025-07-01",
                   "forms": {"CONG_CHUC": {"staff": ["CANH_CAO"], "leader": ["CANH_CAO"]}},
                   "councils": [{"kinds": ["CONG_CHUC"], "sizes": [9], "quorum": 7}]}}}' from discipline_library where version = '2026-12'
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
    void aCorrectedBookCountsFromItsDay() {
        RuleBook before = rules.on(DAY_BEFORE);
        assertThat(before.regime("CBCC-2025").orElseThrow().formsFor("CONG_CHUC", false)).contains("KHIEN_TRACH");
        assertThat(before.isDismissal("CANH_CAO")).isFalse();
        RuleBook after = rules.on(NEW_FROM);
        RegimeRules regime = after.regime("CBCC-2025").orElseThrow();
        assertThat(regime.formsFor("CONG_CHUC", false)).containsExactly("CANH_CAO");
        assertThat(after.isDismissal("CANH_CAO")).isTrue();
        assertThat(after.summonsBeforeAbsence()).isEqualTo(5);
        assertThat(regime.councilFor("CONG_CHUC", true).orElseThrow().sizes()).containsExactly(9);
    }

    @Test
    void aCaseIsTakenInByTheBookOfToday() {
        assertThatThrownBy(() -> intake.requireSound(subject())).isInstanceOf(RuleViolation.class);
        clock.set(DAY_BEFORE);
        assertThatCode(() -> intake.requireSound(subject())).doesNotThrowAnyException();
    }

    private static Subject subject() {
        return new Subject("SNV", null, "Lò Văn Pâng", "Viên chức", "VIEN_CHUC", false, "Nội dung", DAY_BEFORE, DAY_BEFORE, null, null, false, null,
            false, null);
    }

    @Test
    void theChoicesAreThoseOfToday() {
        assertThat(subjectTypes("")).isEqualTo(1);
        clock.set(DAY_BEFORE);
        assertThat(subjectTypes("")).isGreaterThan(1);
    }

    private int subjectTypes(String query) {
        return TestClient.of(port, "lan").get("/api/disciplinary-cases/choices" + query).body().path("subjectTypes").size();
    }
}
