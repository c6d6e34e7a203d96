package vn.paraudit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.paraudit.journey.World;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Who reads which trail, and what a check of all of them says. */
@ParAuditTest
class AuditReadingTests {

    private static World world;

    /** What a program calls something: no word of people looks like this. */
    private static final Pattern CODE = Pattern.compile("[a-z]+|[a-z]+([-_][a-z0-9]+)+|[a-z]+[A-Z]\\w*|[A-Z]{2,}(_[A-Z]+)+|V-[A-Z]+-\\d+|\\d{5}|[A-Z]{3,}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void makeTheWorld() {
        if (world == null) {
            world = new World(port, jobs, clock);
        }
    }

    private TestClient.Answer read(String person, String subject, String id) {
        return world.as(person).get("/api/audit/" + subject + "/" + id);
    }

    private JsonNode verification(String query) {
        return world.as("quantri").get("/api/audit/verification" + query).body();
    }

    @Test
    void whoSeesASubjectSeesItsTrailNewestFirstPageByPage() {
        JsonNode all = read("duy", "inspection", world.inspection).body();
        assertThat(all.path("subject").path("name").asString()).contains("Chiềng Mai");
        assertThat(all.path("items").get(0).path("by").path("name").asString()).isNotEmpty();
        assertThat(all.path("items").findValuesAsString("sentence")).contains("hoàn thành: Công bố quyết định")
            .noneMatch(sentence -> sentence.startsWith("act."));

        Set<Long> seen = new HashSet<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = world.as("duy").get("/api/audit/inspection/" + world.inspection + "?size=2" + cursor).body();
            page.path("items").forEach(entry -> assertThat(seen.add(entry.path("sequence").asLong())).isTrue());
            cursor = page.path("next").isNull() ? null : "&cursor=" + page.path("next").asString();
        }
        assertThat(seen).hasSize(all.path("items").size()).contains(1L);
    }

    @Test
    void theInspectedUnitSeesWhoDidWhatButNotWhatWasWritten() {
        JsonNode mine = read("duy", "inspection", world.inspection).body().path("items");
        JsonNode units = read("chutich", "inspection", world.inspection).body().path("items");
        assertThat(units).hasSameSizeAs(mine);
        assertThat(mine.findValues("changes")).anyMatch(changes -> !changes.isEmpty());
        assertThat(units.findValues("changes")).allMatch(JsonNode::isEmpty);
        assertThat(units.findValues("withheld")).anyMatch(JsonNode::asBoolean);
    }

    @Test
    void whatWasFilledInReadsAsTheFormHadItInItsRowsToo() {
        String decision = world.as("duy").get("/api/inspections/" + world.inspection).body().path("teamDecisionId").asString();
        List<String> team = textsOf(read("hanh", "team", decision).body());
        assertThat(team).contains("Lĩnh vực", "Kiểm soát thủ tục hành chính").doesNotContain("discipline", "procedure-control");
        assertThat(Stream.of(team, textsOf(read("duy", "inspection", world.inspection).body()), textsOf(read("hanh", "plan", world.plan).body()), textsOf(read("duy", "finding", world.finding).body()))
            .flatMap(List::stream).toList()).isNotEmpty().noneMatch(text -> CODE.matcher(text).matches());
    }

    @Test
    void theStepWhoseWorkFailedReadsAsTheDiagramHasIt() {
        transactions.executeWithoutResult(done -> trail.record(AuditTrail.Subject.PLAN, UUID.fromString(world.plan), "incident-retried", Map.of(),
            Map.of("step", "UserTask_GiveOpinion#multiInstanceBody")));
        assertThat(textsOf(read("hanh", "plan", world.plan).body())).contains("Bước", "Góp ý dự thảo").noneMatch(text -> text.contains("UserTask"));
        assertThat(textsOf(TestClient.of(port, "hanh").inEnglish().get("/api/audit/plan/" + world.plan).body())).contains("Step", "Give an opinion")
            .noneMatch(text -> text.contains("UserTask"));
    }

    /** What changed, with its labels, as it is shown. */
    private static List<String> textsOf(JsonNode trail) {
        List<String> texts = new ArrayList<>();
        trail.findValues("changes").forEach(changes -> changes.forEach(change -> {
            texts.add(change.path("label").asString());
            collect(change.path("before"), texts);
            collect(change.path("after"), texts);
        }));
        return texts;
    }

    private static void collect(JsonNode shown, List<String> texts) {
        if (shown.isString()) {
            texts.add(shown.asString());
        }
        shown.properties().forEach(field -> {
            texts.add(field.getKey());
            collect(field.getValue(), texts);
        });
        if (shown.isArray()) {
            shown.forEach(each -> collect(each, texts));
        }
    }

    @Test
    void theTrailOfACaseShowsNoContentAndOnlyToThoseWhoKnowOfIt() {
        JsonNode acts = read("lan", "case", world.disciplinaryCase).body().path("items");
        assertThat(acts).isNotEmpty();
        assertThat(acts.findValues("changes")).allMatch(JsonNode::isEmpty);
        for (String outsider : List.of("quantri", "thu", "hanh", "duy", "chutich", "dung")) {
            assertThat(read(outsider, "case", world.disciplinaryCase).status()).isEqualTo(404);
        }
        assertThat(world.as("quantri").get("/api/audit?q=").body().path("items").findValuesAsString("subject")).doesNotContain("CASE");
    }

    @Test
    void thoseWhoMayNotSeeASubjectFindNoTrail() {
        assertThat(read("lan", "inspection", world.inspection).status()).isEqualTo(404);
        assertThat(read("chutich", "finding", world.finding).status()).isEqualTo(404);
        assertThat(read("chutich", "inspection", world.elsewhere).status()).isEqualTo(404);
        assertThat(read("duy", "account", UUID.randomUUID().toString()).status()).isEqualTo(404);
        assertThat(read("quantri", "no-such-kind", world.plan).status()).isEqualTo(404);
    }

    @Test
    void onlyTheKeepersSearchAndVerify() {
        JsonNode found = world.as("quantri").get("/api/audit?subject=INSPECTION&q=chi%E1%BB%81ng%20mai").body().path("items");
        assertThat(found.findValuesAsString("id")).contains(world.inspection).doesNotContain(world.elsewhere);
        for (String other : List.of("hanh", "thu", "dung", "lan")) {
            assertThat(world.as(other).get("/api/audit").code()).isEqualTo("audit-keeper-needed");
            assertThat(world.as(other).get("/api/audit/verification").code()).isEqualTo("audit-keeper-needed");
        }
    }

    @Test
    void aWholeTrailIsFoundWholeAtOnceAndInParts() {
        JsonNode whole = verification("");
        assertThat(whole.path("items")).isEmpty();
        assertThat(whole.path("chains").asLong()).isEqualTo(jdbc.sql("select count(*) from audit_head").query(Long.class).single())
            .isEqualTo(whole.path("total").asLong());
        assertThat(whole.path("entries").asLong()).isEqualTo(jdbc.sql("select count(*) from audit_entry").query(Long.class).single());
        assertThat(whole.path("texts").asLong()).isPositive();

        long chains = 0;
        long entries = 0;
        String cursor = "";
        while (cursor != null) {
            JsonNode part = verification("?size=3" + cursor);
            assertThat(part.path("chains").asLong()).isLessThanOrEqualTo(3);
            chains += part.path("chains").asLong();
            entries += part.path("entries").asLong();
            cursor = part.path("next").isNull() ? null : "&cursor=" + part.path("next").asString();
        }
        assertThat(chains).isEqualTo(whole.path("chains").asLong());
        assertThat(entries).isEqualTo(whole.path("entries").asLong());
    }

    private List<String> found(String query) {
        JsonNode page = world.as("quantri").get("/api/audit/acts" + query).body();
        return page.path("items").findValuesAsString("sentence");
    }

    @Test
    void actsAreFoundByWhoDidThemByDayAndByWhatTheyWere() {
        String day = LocalDate.ofInstant(clock.instant(), TimeSource.ZONE).toString();
        JsonNode all = world.as("quantri").get("/api/audit/acts?from=" + day + "&to=" + day).body().path("items");
        assertThat(all).isNotEmpty();
        List<String> moments = all.findValuesAsString("at");
        assertThat(moments).isSortedAccordingTo(Comparator.<String, Instant>comparing(Instant::parse).reversed());
        assertThat(all.findValues("subject")).allMatch(subject -> !subject.path("name").asString().isEmpty());

        JsonNode hers = world.as("quantri").get("/api/audit/acts?who=lo%20thi%20hanh").body().path("items");
        assertThat(hers).isNotEmpty();
        assertThat(hers.valueStream().map(act -> act.path("entry"))).allMatch(entry -> entry.path("by").path("name").asString().equals("Lò Thị Hạnh")
            || entry.path("actingFor").path("name").asString().equals("Lò Thị Hạnh"));
        assertThat(found("?act=plan-opened")).isNotEmpty().containsOnly("lập kế hoạch");
        assertThat(found("?act=plan-opened&who=hanh")).isEqualTo(found("?act=plan-opened"));
        assertThat(found("?act=plan-opened&who=khanh")).isEmpty();
        assertThat(found("?who=khong-ai-ten-nay")).isEmpty();
        assertThat(found("?to=2001-01-01")).isEmpty();
        assertThat(world.as("quantri").get("/api/audit/acts/names").body().findValuesAsString("name")).contains("lập kế hoạch")
            .noneMatch(name -> name.startsWith("act."));
    }

    @Test
    void whatWasDoneForAPersonIsFoundByTheirNameAndByThatOfWhoeverDidIt() {
        String today = LocalDate.ofInstant(clock.instant(), TimeSource.ZONE).toString();
        TestClient standIn = world.as("hoa");
        TestClient absent = world.as("hanh");
        assertThat(absent.post("/api/stand-ins", Map.of("standInId", idOf(standIn), "fromOn", today, "untilOn", today, "reason", "Đi công tác")).status())
            .isEqualTo(201);
        assertThat(standIn.put("/api/session/place", Map.of("personId", idOf(absent))).status()).isEqualTo(200);
        String plan = standIn.post("/api/plans", Map.of("year", 2026, "title", "Lập thay")).body().path("id").asString();
        assertThat(plan).isNotEmpty();
        for (String name : List.of("lo%20thi%20hanh", "hoa")) {
            assertThat(world.as("quantri").get("/api/audit/acts?act=plan-opened&who=" + name).body().path("items").valueStream()
                .filter(act -> act.path("subject").path("id").asString().equals(plan)).toList()).as("by the name %s", name).hasSize(1);
        }
    }

    private static String idOf(TestClient person) {
        return person.get("/api/session").body().path("person").path("id").asString();
    }

    @Test
    void actsArePagedWithoutLosingOrRepeatingAny() {
        Set<String> seen = new HashSet<>();
        String cursor = "";
        int pages = 0;
        while (cursor != null && pages < 4) {
            JsonNode page = world.as("quantri").get("/api/audit/acts?size=7" + cursor).body();
            page.path("items").forEach(act -> assertThat(seen.add(act.path("kind").asString() + act.path("subject").path("id").asString()
                + act.path("entry").path("sequence").asString())).isTrue());
            cursor = page.path("next").isNull() ? null : "&cursor=" + page.path("next").asString();
            pages++;
        }
        assertThat(pages).isEqualTo(4);
        assertThat(seen).hasSizeGreaterThan(7);
    }

    @Test
    void onlyKeepersSearchActsAndNoneOfACaseIsAmongThem() {
        for (String outsider : List.of("thu", "hanh", "duy", "lan", "dung")) {
            assertThat(world.as(outsider).get("/api/audit/acts").status()).isEqualTo(403);
            assertThat(world.as(outsider).get("/api/audit/acts/names").status()).isEqualTo(403);
        }
        assertThat(world.as("quantri").get("/api/audit/acts?who=lan&size=200").body().path("items").findValuesAsString("kind")).doesNotContain("CASE");
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = 'CASE'").query(Long.class).single()).isPositive();
        assertThat(world.as("quantri").get("/api/audit/acts?act=no-such").status()).isEqualTo(400);
        assertThat(world.as("quantri").get("/api/audit/acts?from=%2B99999-01-01").status()).isEqualTo(400);
    }
}
