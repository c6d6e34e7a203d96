package vn.paraudit.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.paraudit.testing.OlderInstallation;
import vn.paraudit.testing.ParAuditTest;

/** Numbers that the version before drew or took down stay; what stands on another paper, or is no number, is to be entered anew. */
@ParAuditTest
class PaperUpgradeTests {

    private static final String ID = "00000000-0000-0000-0000-0000000000";

    @Autowired
    private Flyway flyway;

    @Test
    void whatWasNumberedStaysAndWhatCannotBeWaits() {
        try (OlderInstallation older = new OlderInstallation(flyway, "numbers by the office")) {
            older.jdbc().sql("""
                insert into unit (code, kind, name, name_en, valid_from, flag) values ('U1', 'COMMUNE', 'Xã Một', 'One', '2020-01-01', 'SOURCED');
                insert into person (id, name) values ('%1$s10', 'Người ký');
                insert into plan (id, year, title, state, created_by, created_at) values ('%1$s20', 2026, 'Kế hoạch', 'DRAFT', '%1$s10', now());
                insert into official_document (id, type, issuer, year, sequence, number, title, subject_type, subject_id, signed_by, issued_on, body, sha256)
                values ('%1$s01', 'QĐ', 'UBND', 2026, 3, '03/QĐ-UBND', 'Quyết định', 'inspection', '%1$s30', '%1$s10', '2026-02-02', '{}', 'x');
                insert into team_decision (id, plan_id, year, title, changes, state, number, dated, signed_by, signed_at, created_at)
                select id::uuid, '%1$s20', 2026, 'Đoàn', changes::uuid, 'SIGNED', number, dated::date, '%1$s10', timestamptz '2026-03-04 20:00Z', now()
                  from (values ('%1$s02', null, '412/QĐ-UBND', '2026-03-04'), ('%1$s03', '%1$s02', ' 0412 / QĐ-UBND', '2026-03-09'),
                        ('%1$s04', '%1$s02', 'Số 5', '2026-03-09'), ('%1$s05', '%1$s02', null, '2026-03-09'), ('%1$s06', '%1$s02', '3/QĐ-UBND', '2026-03-09'))
                       as decision (id, changes, number, dated);
                insert into conclusion (id, state, body) values ('%1$s40', 'DRAFT', '{}');
                insert into remedy (id, conclusion_id, unit_code, state) values ('%1$s41', '%1$s40', 'U1', 'UNPLANNED');
                insert into remedy_letter (id, remedy_id, kind, body, number, signed_by, signed_on)
                values ('%1$s07', '%1$s41', 'FIRST', 'Đôn đốc', '15/SNV-CCHC', '%1$s10', '2026-05-05'), ('%1$s08', '%1$s41', 'SECOND', 'Đôn đốc', null, '%1$s10', '2026-06-05');
                """.formatted(ID)).update();
            older.upgrade();
            assertThat(older.jdbc().sql("""
                select concat_ws(' ', right(id::text, 1), subject_type, type, issuer, number, issued_on, numbered, signed_on, unit_code)
                  from official_document order by id
                """).query(String.class).list()).containsExactly(
                "1 inspection QĐ UBND 03/QĐ-UBND 2026-02-02 SERIES 2026-02-02",
                "2 team QĐ UBND 412/QĐ-UBND 2026-03-04 ENTERED 2026-03-05",
                "3 team QĐ UBND 2026-03-05",
                "4 team QĐ UBND 2026-03-05",
                "5 team QĐ UBND 2026-03-05",
                "6 team QĐ UBND 2026-03-05",
                "7 remedy CV SNV 15/SNV-CCHC 2026-05-05 ENTERED 2026-05-05 U1",
                "8 remedy CV UBND 2026-06-05 U1");
            assertThat(older.jdbc().sql("select count(*) from official_document where id <> :drawn::uuid and sha256 <> encode(sha256(convert_to(body::text, 'UTF8')), 'hex')")
                .param("drawn", ID + "01").query(Long.class).single()).as("seals that do not fit").isZero();
        }
    }
}
