package vn.paraudit.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Nobody gives themselves a role, and a weighty one is given by two administrators. */
@ParAuditTest
class RolesByTwoTests {

    private static final String REASON = "Theo quyết định phân công số 12";

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TestClient first;
    private TestClient second;

    /** Two administrators: one of the demo, and another who did not come by this way. */
    @BeforeEach
    void twoAdministrators() {
        clock.set(MovableClock.START);
        jdbc.sql("delete from stand_in").update();
        jdbc.sql("delete from role_grant").update();
        jdbc.sql("delete from notice where request_id is not null").update();
        jdbc.sql("delete from account_role where role = any(array['admin', 'approver', 'personnel-officer', 'discipline-authority', 'archivist'])").update();
        jdbc.sql("insert into account_role select id, 'admin' from account where username in ('quantri', 'tuan')").update();
        jdbc.sql("insert into account_role select id, 'approver' from account where username = 'son'").update();
        first = TestClient.of(port, "quantri");
        second = TestClient.of(port, "tuan");
    }

    private void onlyOneAdministrator() {
        jdbc.sql("delete from account_role using account where role = 'admin' and account_id = id and username = 'tuan'").update();
    }

    private String idOf(String username) {
        return jdbc.sql("select id from account where username = :name").param("name", username).query(String.class).single();
    }

    private List<String> rolesOf(String username) {
        return jdbc.sql("select role from account_role join account on id = account_id where username = :name order by role").param("name", username)
            .query(String.class).list();
    }

    private TestClient.Answer gives(TestClient by, String username, String reason, String... roles) {
        List<String> all = new ArrayList<>(rolesOf(username));
        all.addAll(List.of(roles));
        return takesTo(by, username, reason, all);
    }

    private TestClient.Answer takesTo(TestClient by, String username, String reason, List<String> roles) {
        Map<String, Object> body = new HashMap<>(Map.of("roles", roles));
        body.put("reason", reason);
        return by.put("/api/accounts/" + idOf(username) + "/roles", body);
    }

    private JsonNode waiting(TestClient reader) {
        return reader.get("/api/role-grants").body().path("items");
    }

    private String proposed(String username, String role) {
        assertThat(gives(first, username, REASON, role).status()).isEqualTo(200);
        return waiting(first).get(0).path("id").asString();
    }

    private TestClient.Answer confirms(TestClient by, String grant) {
        return by.post("/api/role-grants/" + grant + "/confirm", Map.of());
    }

    private TestClient.Answer refuses(TestClient by, String grant, String reason) {
        return by.post("/api/role-grants/" + grant + "/refuse", Map.of("reason", reason));
    }

    private void appoints(TestClient person, TestClient standIn) {
        String id = standIn.get("/api/session").body().path("person").path("id").asString();
        assertThat(person.post("/api/stand-ins", Map.of("standInId", id, "fromOn", "2026-03-02", "untilOn", "2026-03-02", "reason", "Đi công tác")).status())
            .isEqualTo(201);
    }

    private List<String> trailOf(String username) {
        return jdbc.sql("select act from audit_entry where subject = 'ACCOUNT' and subject_id = :id::uuid and act like 'role-%' order by sequence")
            .param("id", idOf(username)).query(String.class).list();
    }

    private List<String> noticesOf(String username) {
        return TestClient.of(port, username).get("/api/notices?unread=true").body().path("items").valueStream()
            .filter(notice -> List.of("request", "told").contains(notice.path("caseKind").asString("")))
            .map(notice -> notice.path("askedBy").asString() + ": " + notice.path("taskName").asString()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"approver", "personnel-officer", "discipline-authority", "archivist", "admin"})
    void aWeightyRoleIsHeldOnceAnotherAdministratorConfirms(String role) {
        JsonNode account = gives(first, "duy", REASON, role).body();
        assertThat(account.path("waiting")).extracting(JsonNode::asString).containsExactly(role);
        assertThat(account.path("roles")).isEmpty();
        assertThat(rolesOf("duy")).isEmpty();
        assertThat(noticesOf("tuan")).singleElement().asString().contains("Phạm Minh Đức").contains("Cầm Văn Duy");

        JsonNode grant = waiting(second).get(0);
        assertThat(grant.path("reason").asString()).isEqualTo(REASON);
        assertThat(grant.path("proposedBy").asString()).isEqualTo("Phạm Minh Đức");
        assertThat(grant.path("mayConfirm").asBoolean()).isTrue();
        assertThat(confirms(second, grant.path("id").asString()).status()).isEqualTo(204);
        assertThat(rolesOf("duy")).containsExactly(role);
        assertThat(waiting(second)).isEmpty();
        assertThat(noticesOf("tuan")).as("nobody is needed any more").isEmpty();
        assertThat(trailOf("duy")).endsWith("role-proposed", "role-confirmed");
    }

    @Test
    void whatIsNotWeightyIsHeldAtOnceAndWeightyRolesAreTakenAtOnce() {
        JsonNode account = gives(first, "duy", REASON, "supervisor", "archivist").body();
        assertThat(account.path("roles")).extracting(JsonNode::asString).containsExactly("supervisor");
        assertThat(account.path("waiting")).extracting(JsonNode::asString).containsExactly("archivist");
        assertThat(takesTo(first, "son", null, List.of()).status()).isEqualTo(200);
        assertThat(rolesOf("son")).isEmpty();
        assertThat(takesTo(first, "duy", null, List.of()).status()).isEqualTo(200);
    }

    @Test
    void whoProposedDoesNotConfirmNorDoesWhoeverStandsInForThem() {
        String grant = proposed("duy", "approver");
        assertThat(waiting(first).get(0).path("mayConfirm").asBoolean()).isFalse();
        assertThat(confirms(first, grant).code()).isEqualTo("role-grant-own-proposal");
        appoints(first, second);
        assertThat(waiting(second).get(0).path("mayConfirm").asBoolean()).isFalse();
        assertThat(confirms(second, grant).code()).isEqualTo("role-grant-own-proposal");
        assertThat(rolesOf("duy")).isEmpty();
    }

    @Test
    void nobodyGivesThemselvesARole() {
        assertThat(gives(first, "quantri", REASON, "approver").code()).isEqualTo("role-of-ones-own");
        assertThat(gives(first, "quantri", REASON, "plan-officer").code()).as("nor one that takes one").isEqualTo("role-of-ones-own");
        appoints(TestClient.of(port, "duy"), first);
        assertThat(gives(first, "duy", REASON, "plan-officer").code()).as("nor to whom they act for").isEqualTo("role-of-ones-own");
        assertThat(rolesOf("duy")).isEmpty();
        jdbc.sql("insert into account_role select id, 'admin' from account where username = 'nam'").update();
        assertThat(gives(second, "quantri", REASON, "approver").status()).isEqualTo(200);
        assertThat(confirms(first, waiting(first).get(0).path("id").asString()).code()).as("nor confirms one").isEqualTo("role-of-ones-own");
        assertThat(rolesOf("quantri")).containsExactly("admin");
    }

    @Test
    void aProposalAndARefusalSayWhy() {
        assertThat(gives(first, "duy", null, "approver").code()).isEqualTo("role-grant-reason");
        assertThat(gives(first, "duy", " ", "approver").code()).isEqualTo("role-grant-reason");
        String grant = proposed("duy", "approver");
        assertThat(refuses(second, grant, " ").code()).isEqualTo("role-grant-reason");
        assertThat(refuses(second, grant, "Không đúng chức vụ").status()).isEqualTo(204);
        assertThat(rolesOf("duy")).isEmpty();
        assertThat(confirms(second, grant).status()).as("what is refused stays refused").isEqualTo(409);
        assertThat(confirms(second, grant).code()).isEqualTo("role-grant-decided");
        assertThat(refuses(second, grant, "Lần nữa").code()).isEqualTo("role-grant-decided");
        assertThat(trailOf("duy")).endsWith("role-proposed", "role-refused");
        assertThat(proposed("duy", "approver")).as("it may be proposed again").isNotEqualTo(grant);
    }

    @Test
    void whatWaitsIsProposedOnce() {
        proposed("duy", "approver");
        assertThat(gives(second, "duy", "Cũng muốn", "approver").status()).isEqualTo(200);
        assertThat(waiting(first)).singleElement().extracting(one -> one.path("reason").asString()).isEqualTo(REASON);
    }

    @Test
    void onlyAdministratorsKnowOfIt() {
        String grant = proposed("duy", "approver");
        for (String person : List.of("hanh", "son", "duy")) {
            TestClient client = TestClient.of(port, person);
            assertThat(client.get("/api/role-grants").status()).isEqualTo(404);
            assertThat(confirms(client, grant).status()).isEqualTo(404);
            assertThat(refuses(client, grant, REASON).status()).isEqualTo(404);
        }
        assertThat(confirms(second, "khong-phai-ma").status()).isEqualTo(404);
        assertThat(rolesOf("duy")).isEmpty();
    }

    @Test
    void theOnlyAdministratorGivesAtOnceAndThatStaysVisible() {
        onlyOneAdministrator();
        assertThat(gives(first, "duy", null, "approver").code()).isEqualTo("role-grant-reason");
        JsonNode account = gives(first, "duy", REASON, "approver").body();
        assertThat(account.path("roles")).extracting(JsonNode::asString).containsExactly("approver");
        assertThat(account.path("waiting")).isEmpty();
        assertThat(noticesOf("son")).as("who holds the role").singleElement().asString().contains("Phạm Minh Đức").contains("Cầm Văn Duy");
        assertThat(noticesOf("hanh")).as("who does not").isEmpty();
        assertThat(trailOf("duy")).endsWith("role-given-alone");
    }

    @Test
    void nobodyBecomesAloneByTakingTheOtherAsStandIn() {
        appoints(first, second);
        assertThat(gives(first, "duy", REASON, "approver").body().path("waiting")).hasSize(1);
        String me = first.get("/api/session").body().path("person").path("id").asString();
        assertThat(second.put("/api/session/place", Map.of("personId", me)).status()).isEqualTo(200);
        assertThat(gives(second, "duy", REASON, "archivist").body().path("waiting")).as("nor by acting for the other").hasSize(2);
        assertThat(rolesOf("duy")).isEmpty();
    }

    @Test
    void whoIsTakenInWaitsForAWeightyRoleToo() {
        Map<String, Object> person = new HashMap<>(Map.of("username", "canxa", "name", "Lò Văn Can", "post", "Chuyên viên", "unitCode", "04132", "roles",
            List.of("observer", "approver"), "password", "ban-dau-2026"));
        assertThat(first.post("/api/accounts", person).code()).isEqualTo("role-grant-reason");
        person.put("reason", REASON);
        assertThat(first.post("/api/accounts", person).status()).isEqualTo(201);
        assertThat(rolesOf("canxa")).containsExactly("observer");
        assertThat(confirms(second, waiting(second).get(0).path("id").asString()).status()).isEqualTo(204);
        assertThat(rolesOf("canxa")).containsExactly("approver", "observer");
    }

    @Test
    void theLastAdministratorStays() {
        appoints(first, second);
        onlyOneAdministrator();
        TestClient inTheirPlace = TestClient.of(port, "tuan");
        String me = first.get("/api/session").body().path("person").path("id").asString();
        assertThat(inTheirPlace.put("/api/session/place", Map.of("personId", me)).status()).isEqualTo(200);
        assertThat(takesTo(inTheirPlace, "quantri", null, List.of()).code()).isEqualTo("last-administrator");
        assertThat(inTheirPlace.put("/api/accounts/" + idOf("quantri") + "/enabled", Map.of("enabled", false)).code()).isEqualTo("last-administrator");
        assertThat(takesTo(first, "quantri", null, List.of()).code()).isEqualTo("own-account");
        assertThat(rolesOf("quantri")).containsExactly("admin");
    }

    @Test
    void oneAdministratorTakesAnotherOutAtOnce() {
        assertThat(takesTo(first, "tuan", null, List.of()).status()).isEqualTo(200);
        assertThat(rolesOf("tuan")).isEmpty();
    }

    @Test
    void theDatabaseRefusesWhatTheRuleRefuses() {
        String grant = proposed("duy", "approver");
        assertThatThrownBy(() -> jdbc.sql("update role_grant set state = 'CONFIRMED', decided_by = proposed_by, decided_at = now() where id = :id::uuid")
            .param("id", grant).update()).isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("ck_role_grant_by_two");
        assertThatThrownBy(() -> jdbc.sql("update role_grant set state = 'CONFIRMED', decided_by = grantee_id, decided_at = now() where id = :id::uuid")
            .param("id", grant).update()).isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("ck_role_grant_to_another");
        assertThatThrownBy(() -> jdbc.sql("update role_grant set proposed_by = grantee_id where id = :id::uuid").param("id", grant).update())
            .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("ck_role_grant_to_another");
    }
}
