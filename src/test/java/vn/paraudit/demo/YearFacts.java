package vn.paraudit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.checklist.FieldSheet;
import vn.paraudit.checklist.FieldSheets;
import vn.paraudit.finding.FindingState;
import vn.paraudit.worklist.model.InboxTasks;

/** What the invented year consists of, in whichever way it was played. */
public final class YearFacts {

    private final JdbcClient jdbc;
    private final FieldSheets sheets;
    private final InboxTasks inbox;

    public YearFacts(JdbcClient jdbc, FieldSheets sheets, InboxTasks inbox) {
        this.jdbc = jdbc;
        this.sheets = sheets;
        this.inbox = inbox;
    }

    /** Fails on whatever a whole year lacks that its screens are to show on a day in late November. */
    public void assertWhole(LocalDate today) {
        assertThat(count("plan")).isEqualTo(2);
        assertThat(count("inspection where mode <> 'UNANNOUNCED'")).isEqualTo(28);
        assertThat(count("inspection where mode = 'THEMATIC'")).isEqualTo(3);
        assertThat(count("inspection where mode = 'UNANNOUNCED'")).isEqualTo(6);
        assertThat(count("inspection where state = 'CONCLUDED'")).isBetween(15L, 22L);
        assertThat(count("notice where withdrawn_at is null")).as("what people were told").isPositive();
        assertThat(count("inbox_task where state = 'OPEN' and due_on < date '" + today + "'")).as("overdue").isPositive();
        assertThat(states("finding")).as("findings in every state")
            .containsExactlyInAnyOrder(Stream.of(FindingState.values()).map(Enum::name).toArray(String[]::new));
        assertThat(count("discipline_case")).isEqualTo(2);
        assertFindingsAreOfEveryGravity();
        assertThat(count("official_document")).as("papers").isGreaterThan(60);
        assertThat(count("official_document where number is null")).as("papers that wait for their numbers").isBetween(1L, 12L);
        assertVisitsThatReachedTheSiteAreWhole();
        assertConclusionsAreRemediedTogether();
        assertThat(inbox.differenceToEngine()).isZero();
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }

    /** The mix of a real year: mostly shortcomings, few of the gravest. */
    private void assertFindingsAreOfEveryGravity() {
        assertThat(count("finding")).isBetween(100L, 160L);
        assertThat(percent("F1")).isBetween(15L, 35L);
        assertThat(percent("F2")).isBetween(30L, 55L);
        assertThat(percent("F3")).isBetween(17L, 37L);
        assertThat(percent("F4")).isBetween(1L, 8L);
        assertThat(count("finding where severity = 'F5'")).isOne();
    }

    private long percent(String severity) {
        return 100 * count("finding where severity = '" + severity + "'") / count("finding");
    }

    private void assertVisitsThatReachedTheSiteAreWhole() {
        String reached = "state in ('SITE_CLOSED', 'MINUTES_SIGNED', 'REPORTED', 'CONCLUDED')";
        assertThat(count("inspection where mode <> 'UNANNOUNCED' and " + reached)).isGreaterThan(18);
        assertThat(jdbc.sql("select count(finding.id) from inspection join finding on finding.inspection_id = inspection.id where mode <> 'UNANNOUNCED' and inspection."
            + reached + " and moved_from is null group by inspection.id").query(Long.class).list()).allMatch(found -> found >= 3 && found <= 9);
        List<UUID> visits = jdbc.sql("select id from inspection where state = 'ON_SITE' or " + reached).query(UUID.class).list();
        assertThat(visits).hasSizeGreaterThan(24).allSatisfy(visit -> {
            assertThat(sheets.rows(visit, FieldSheet.DOSSIERS)).as("dossiers").hasSizeBetween(20, 50).allMatch(row -> row.revision() > 0);
            assertThat(sheets.rows(visit, FieldSheet.ROLL_CALL)).as("people").hasSizeBetween(12, 40);
            assertThat(sheets.rows(visit, FieldSheet.INTERVIEWS)).as("interviews").hasSize(10);
        });
    }

    /** One plan and one report for all that a conclusion demands of a unit, and nothing to be done before the plan but what is to be done at once. */
    private void assertConclusionsAreRemediedTogether() {
        assertThat(count("conclusion where state = 'ISSUED'")).isEqualTo(count("inspection where state = 'CONCLUDED'"));
        assertThat(count("inbox_task where element_id = 'UserTask_PlanRemedy'")).as("plan tasks")
            .isEqualTo(count("remedy where state <> 'UNPLANNED' and exists (select 1 from inbox_task where case_id = remedy.id and element_id = 'UserTask_PlanRemedy')"))
            .isLessThanOrEqualTo(count("remedy"));
        assertThat(count("inbox_task where element_id = 'UserTask_ReportRemedy'")).as("reports, some of them supplemented")
            .isLessThan(2 * count("remedy"));
        assertThat(count("""
            demand join finding on finding.id = finding_id
            join inbox_task plan on plan.case_id = remedy_id and plan.element_id = 'UserTask_PlanRemedy'
            where not quick and severity <> 'F1' and moved_from is null and finding.due_on <= plan.due_on""")).as("due before the plan").isZero();
    }

    private List<String> states(String table) {
        return jdbc.sql("select distinct state from " + table).query(String.class).list();
    }
}
