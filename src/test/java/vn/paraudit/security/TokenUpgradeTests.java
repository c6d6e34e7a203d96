package vn.paraudit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.paraudit.testing.OlderInstallation;
import vn.paraudit.testing.ParAuditTest;

/** Programs that work with a token of the version before do so until it ends. */
@ParAuditTest
class TokenUpgradeTests {

    @Autowired
    private Flyway flyway;

    @Test
    void aTokenOfTheVersionBeforeKeepsWhatItCouldAndItsDay() {
        try (OlderInstallation older = new OlderInstallation(flyway, "token scopes")) {
            UUID id = UUID.randomUUID();
            older.jdbc().sql("""
                insert into account (id, person_id, username, password_hash, name, created_at) values (:id, :id, 'cu', '!', 'Người cũ', now())
                """).param("id", id).update();
            older.jdbc().sql("""
                insert into access_token (id, account_id, name, token_hash, created_at, expires_at)
                values (:id, :id, 'Báo cáo', 'x', timestamptz '2026-01-01 00:00Z', timestamptz '2027-01-01 00:00Z')
                """).param("id", id).update();
            older.upgrade();
            assertThat(older.jdbc().sql("select scopes::text || ' ' || (expires_at = timestamptz '2027-01-01 00:00Z') from access_token")
                .query(String.class).single()).isEqualTo("{READ,WORK,DEPLOY} true");
        }
    }
}
