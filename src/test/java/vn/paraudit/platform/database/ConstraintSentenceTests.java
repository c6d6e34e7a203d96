package vn.paraudit.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.platform.Texts;
import vn.paraudit.testing.ParAuditTest;

/** Every rule that the tables hold has a sentence for whoever breaks it, or a reason why nobody can. */
@ParAuditTest
class ConstraintSentenceTests {

    private static final String CHOICE = "one of an enumeration, refused before where a request names it";
    private static final String ONE_ACT = "set together by one act";
    private static final String DRAWN = "drawn by the product or the database";
    private static final String LIBRARY = "comes from a library that the product brings and checks";
    private static final String BEFORE = "refused field by field before";
    private static final String AT_ONCE = "broken by two who do the same at once; the second is asked to try again";
    private static final String LEFT_ALONE = "written with on conflict do nothing or under a lock";

    private static final Map<String, String> WITHOUT = new TreeMap<>();

    static {
        because(CHOICE, "ck_access_token_told_kind", "ck_answered_request_status", "ck_calendar_day_kind", "ck_case_migration_item_state",
            "ck_case_migration_state", "ck_checklist_section_state", "ck_deadline_proposal_end",
            "ck_deadline_proposal_state", "ck_deadline_proposal_unit", "ck_discipline_case_state",
            "ck_discipline_seat", "ck_field_row_origin", "ck_field_row_sheet", "ck_finding_referred_to", "ck_finding_responsible_level",
            "ck_finding_severity", "ck_finding_state", "ck_inbox_task_state", "ck_inspection_mode", "ck_inspection_seat", "ck_inspection_state",
            "ck_model_draft_kind", "ck_model_draft_state", "ck_plan_state", "ck_plan_target_mode", "ck_role_grant_state",
            "ck_unit_seat", "ck_conclusion_capacity", "ck_conclusion_state", "ck_demand_check_kind", "ck_demand_decision_kind", "ck_demand_check_verdict",
            "ck_demand_extension_state", "ck_demand_report_outcome", "ck_remedy_letter_kind", "ck_remedy_state", "ck_team_decision_state",
            "ck_team_member_seat", "ck_finding_circumstance_sign", "ck_official_document_numbered", "ck_own_series_issuer", "ck_team_visit_half", "ck_team_visit_session",
            "ck_team_visit_move_kind", "ck_team_visit_move_from", "ck_team_visit_move_to");
        because(ONE_ACT, "ck_case_migration_undone", "ck_deadline_proposal_released", "ck_deadline_proposal_decided", "ck_demo_year_one", "ck_evidence_withdrawal", "ck_evidence_sha256",
            "ck_evidence_size", "ck_field_sheet_draw", "ck_inbox_count_days", "ck_notice_subject", "ck_inbox_task_closed", "ck_notice_withdrawn", "ck_plan_sealed",
            "ck_role_grant_decided", "ck_conclusion_issued", "ck_conclusion_signed", "ck_demand_check_desk", "ck_demand_check_minutes", "ck_demand_check_refused", "ck_demand_decision_unit", "ck_demand_extension_asked", "ck_demand_extension_decided",
            "ck_demand_extension_granted", "ck_demand_report_done", "ck_remedy_accepted", "ck_remedy_letter_consequence", "ck_remedy_planned",
            "ck_team_decision_numbered", "ck_team_decision_signature", "ck_official_document_number", "ck_team_visit_move_seen", "ck_decision_request_told",
            "uq_team_visit_move_act");
        because(BEFORE, "ck_team_decision_founding", "ck_team_decision_number", "ck_team_decision_title", "ck_team_group_number", "ck_team_member_outside",
            "ck_team_member_somebody", "ck_team_nomination_somebody", "ck_team_number",
            "ck_team_visit_move_changes", "ck_team_visit_move_reason");
        because(DRAWN, "uq_access_token_hash", "uq_discipline_case_number", "uq_finding_number", "uq_act_re_procdef_key_version");
        because(LIBRARY, "ck_deadline_rule_amount", "ck_deadline_rule_end", "ck_deadline_rule_unit", "ck_unit_kind", "ck_unit_life", "ck_calendar_day_flag",
            "uq_checklist_section_area");
        because(LEFT_ALONE, "uq_case_migration_item_instance", "uq_notice_person", "uq_reminder_round_day",
            "uq_role_grant_waiting");
        because(AT_ONCE, "uq_decision_request_open", "uq_notice_request", "uq_demand_extension_running", "uq_remedy_running");
    }

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Texts texts;

    private static void because(String reason, String... names) {
        Stream.of(names).forEach(name -> WITHOUT.put(name, reason));
    }

    /**
     * Rules that somebody gave a name: checks, exclusions and what is unique, as a constraint or as an index. Keys and references have the
     * names of their tables and one sentence for all.
     */
    private Set<String> named() {
        return new TreeSet<>(jdbc.sql("""
            select constraint_name from information_schema.table_constraints
             where table_schema = current_schema() and constraint_type in ('CHECK', 'UNIQUE', 'PRIMARY KEY')
            union
            select conname from pg_constraint where contype = 'x' and connamespace = current_schema()::regnamespace
            union
            select index.relname from pg_index join pg_class index on index.oid = indexrelid
             where indisunique and index.relnamespace = current_schema()::regnamespace
            """).query(String.class).list().stream().filter(name -> name.matches("(ck|uq|ex)_.*")).toList());
    }

    private boolean isSaid(String name) {
        return texts.keys(Texts.VIETNAMESE).contains("problem." + name) && texts.keys(Texts.ENGLISH).contains("problem." + name);
    }

    @Test
    void everyNamedRuleHasASentenceOrAReasonWhyNobodyBreaksIt() {
        Set<String> named = named();
        assertThat(named).hasSizeGreaterThan(70);
        List<String> wrong = new ArrayList<>();
        for (String name : named) {
            if (isSaid(name) == WITHOUT.containsKey(name)) {
                wrong.add(name + (isSaid(name) ? " has a sentence, and a reason to have none" : " has neither a sentence nor a reason"));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(named).as("reasons are given for rules that there are").containsAll(WITHOUT.keySet());
    }

    /** What is no constraint is refused by a trigger under a name, which is said in the same way. */
    @Test
    void whatTriggersRefuseHasASentence() {
        List<String> raised = jdbc.sql("""
            select distinct found[1] from pg_proc, regexp_matches(prosrc, 'constraint = ''([a-z_]+)''', 'g') as found
             where pronamespace = current_schema()::regnamespace
            """).query(String.class).list();
        assertThat(raised).hasSizeGreaterThan(3).allMatch(this::isSaid);
    }

    @Test
    void aReferenceToNothingAndARaceHaveASentenceForAllTables() {
        assertThat(List.of("reference-unknown", "changed-meanwhile")).allMatch(this::isSaid);
    }
}
