package vn.paraudit.finding.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.paraudit.platform.Ids;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** A violation is judged by the catalogue of the day on which it occurred. */
@ParAuditTest
class ViolationVersionTests {

    private static final LocalDate NEW_FROM = LocalDate.of(2026, 6, 1);
    private static final LocalDate DAY_BEFORE = LocalDate.of(2026, 5, 31);

    @LocalServerPort
    private int port;

    @Autowired
    private Violations violations;

    @Autowired
    private Severities severities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private String code;

    /** The new version knows one violation only, graver than before, and looks no further back than a month. */
    @BeforeEach
    void issueAVersion() {
        code = violations.all(DAY_BEFORE).stream().filter(one -> "F1".equals(one.defaultSeverity())).findFirst().orElseThrow().code();
        jdbc.sql("""
            insert into violation_library (version, valid_from, body)
            select 'new', :from, body || jsonb_build_object('repeat', jsonb_build_object('window_months', 1), 'violations',
                   (select jsonb_agg(one || '{"default_severity": "F3", "remediation_days": 77, "name_vi": "Tên mới"}')
                      from jsonb_array_elements(body -> 'violations') one where one ->> 'code' = :code))
              from violation_library where version = '2026-12.01'
            """).param("from", NEW_FROM).param("code", code).update();
        violations.load();
    }

    @AfterEach
    void takeItBack() {
        jdbc.sql("delete from violation_library where version = 'new'").update();
        violations.load();
        clock.set(MovableClock.START);
    }

    private Severities.Proposal propose(LocalDate occurredOn) {
        Facts facts = new Facts(code, "Nội dung", null, null, null, occurredOn, null, null, List.of(), null);
        return severities.propose("SNV", facts, LocalDate.of(2026, 8, 3), Ids.next());
    }

    @ParameterizedTest
    @CsvSource({"2026-05-31,F1", "2026-06-01,F3", "2026-03-02,F1", "2025-03-03,F1"})
    void aViolationThatIsDetectedLaterIsAsGraveAsItWasWhenItOccurred(LocalDate occurredOn, String severity) {
        assertThat(propose(occurredOn).severity()).isEqualTo(severity);
    }

    @Test
    void theThresholdsAndTheNamesAreThoseOfTheDay() {
        assertThat(violations.thresholds(DAY_BEFORE).repeatMonths()).isEqualTo(12);
        assertThat(violations.thresholds(NEW_FROM).repeatMonths()).isEqualTo(1);
        assertThat(violations.nameOf(code, DAY_BEFORE)).isNotEqualTo("Tên mới");
        assertThat(violations.nameOf(code, NEW_FROM)).isEqualTo("Tên mới");
    }

    @Test
    void whatWasNoViolationOnTheDayIsNotFound() {
        String dropped = violations.all(DAY_BEFORE).stream().map(Violations.Violation::code).filter(other -> !other.equals(code)).findFirst()
            .orElseThrow();
        assertThat(violations.find(dropped, DAY_BEFORE)).isPresent();
        assertThat(violations.find(dropped, NEW_FROM)).isEmpty();
    }

    @Test
    void theCatalogueIsOfferedForTheDayThatIsAskedForAndElseForToday() {
        assertThat(offered("")).as("today is before the new version").isGreaterThan(40);
        assertThat(offered("?on=2026-06-01")).isEqualTo(1);
        clock.set(NEW_FROM);
        assertThat(offered("")).isEqualTo(1);
        assertThat(offered("?on=2026-05-31")).isGreaterThan(40);
    }

    private int offered(String query) {
        JsonNode catalogue = TestClient.of(port, "hoa").get("/api/violations" + query).body();
        return catalogue.size();
    }

    @Test
    void theCatalogueIsExportedWithWhatIsKnownOfEachBasis() {
        String csv = new String(TestClient.of(port, "hoa").getBytes("/api/violations/export?on=2026-05-31").body(), StandardCharsets.UTF_8);
        assertThat(csv.lines().count()).isEqualTo(48);
        assertThat(csv).contains("Nguồn của căn cứ", "V-TTHC-06", "Theo thông lệ", "Chưa xác định căn cứ", "2026-11-30");
    }
}
