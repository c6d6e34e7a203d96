package vn.paraudit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.paraudit.journey.InspectionSteps;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** What people type is not lost: left at once, without a network, in two tabs, by two people, in a tab that dies, on a device that is full. */
@ParAuditTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavingBrowserTests {

    /** Whether the button of the person stands in the window with all of it. */
    private static final String PERSON_IN_SIGHT = """
        () => {
          const person = document.querySelector('header button[aria-haspopup=menu]').getBoundingClientRect();
          return person.width >= 30 && person.right <= innerWidth && document.documentElement.scrollWidth <= innerWidth;
        }
        """;

    @LocalServerPort
    private int port;

    private Browser browser;
    private InspectionSteps journey;
    private String inspection;
    private String section;
    private TestClient standIn;

    @BeforeAll
    void openAVisit(@Autowired EngineJobs jobs, @Autowired MovableClock clock) {
        clock.set(MovableClock.START);
        journey = new InspectionSteps(port);
        inspection = journey.onSiteWithoutSelfReport(jobs, clock, "03646", LocalDate.of(2026, 5, 6));
        section = StreamSupport.stream(journey.as("duy").get("/api/sheets/" + inspection).body().path("sections").spliterator(), false)
            .map(row -> row.path("section")).filter(row -> row.path("area").asString().equals("TTHC")).findFirst().orElseThrow()
            .path("id").asString();
        standIn = journey.as("hoa");
        TestClient duy = journey.as("duy");
        assertThat(duy.post("/api/stand-ins", Map.of("standInId", idOf(standIn), "fromOn", "2026-05-06", "untilOn", "2026-05-09", "reason", "Đi công tác"))
            .status()).isEqualTo(201);
        assertThat(standIn.put("/api/session/place", Map.of("personId", idOf(duy))).status()).isEqualTo(200);
    }

    private static String idOf(TestClient person) {
        return person.get("/api/session").body().path("person").path("id").asString();
    }

    @BeforeEach
    void open() {
        browser = Browser.open(port, 834, 1112);
        browser.as("duy").go("/sections/" + section).settled();
    }

    @AfterEach
    void close() {
        if (browser != null) {
            network(true);
            browser.close();
        }
    }

    private void network(boolean there) {
        browser.page().context().setOffline(!there);
    }

    private Locator card(Page page, String code) {
        return page.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(code).setExact(true));
    }

    private Locator card(String code) {
        return card(browser.page(), code);
    }

    private static Locator note(Locator card) {
        return card.getByLabel("Ghi chú");
    }

    private static Locator chip(Page page) {
        return page.getByText("mục chưa gửi");
    }

    private JsonNode stored(String code) {
        JsonNode criteria = journey.as("duy").get("/api/sections/" + section).body().path("criteria");
        return StreamSupport.stream(criteria.spliterator(), false).filter(one -> one.path("code").asString().equals(code)).findFirst()
            .orElseThrow().path("answer");
    }

    private void arrives(String code, String note, int revision) {
        browser.until(() -> stored(code).path("note").asString("").equals(note));
        assertThat(stored(code).path("revision").asInt()).isEqualTo(revision);
    }

    /** Somebody who stands in for Duy writes, on another device. */
    private void write(String code, String note, int revision) {
        TestClient.Answer answer = standIn.put("/api/sections/" + section + "/answers/" + code,
            Map.of("value", Map.of(), "note", note, "revision", revision));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    @Test
    void whoLeavesAtOnceAfterTypingLosesNothing() {
        note(card("TTHC-01")).fill("gõ rồi rời trang ngay");
        browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cuộc kiểm tra").setExact(true)).first().click();
        arrives("TTHC-01", "gõ rồi rời trang ngay", 1);
        assertThat(stored("TTHC-01").path("complete").asBoolean()).as("a note is no answer").isFalse();

        browser.walk("/sections/" + section);
        assertThat(note(card("TTHC-01"))).hasValue("gõ rồi rời trang ngay");
        note(card("TTHC-01")).fill("gõ rồi đóng thẻ ngay");
        browser.page().close();
        browser = Browser.open(port, 834, 1112);
        browser.as("duy").go("/tasks");
        arrives("TTHC-01", "gõ rồi đóng thẻ ngay", 2);
    }

    @Test
    void aMinuteWithoutNetworkCostsNothing() {
        browser.page().clock().install();
        network(false);
        for (String code : List.of("TTHC-02", "TTHC-03", "TTHC-04")) {
            note(card(code)).fill("không có mạng " + code);
            assertThat(card(code)).containsText("Đã lưu trên máy này");
            browser.page().clock().runFor(2_000);
        }
        browser.page().clock().runFor(60_000);
        note(card("TTHC-02")).fill("không có mạng, sửa lại");
        browser.page().clock().runFor(5_000);
        browser.shows("3 mục chưa gửi").isAccessible().picture(Path.of("target/browser/saving-offline-834.png"));
        assertThat(stored("TTHC-02").isNull()).isTrue();
        chip(browser.page()).click();
        browser.shows("Chưa kết nối được máy chủ").isAccessible().picture(Path.of("target/browser/saving-list-834.png"));
        browser.page().keyboard().press("Escape");
        browser.page().setViewportSize(360, 740);
        browser.until(() -> Boolean.TRUE.equals(browser.page().evaluate(PERSON_IN_SIGHT)));
        browser.picture(Path.of("target/browser/saving-offline-360.png"));
        browser.page().setViewportSize(834, 1112);
        network(true);
        assertThat(chip(browser.page())).hasCount(0);
        browser.page().clock().runFor(3_000);
        arrives("TTHC-02", "không có mạng, sửa lại", stored("TTHC-02").path("revision").asInt());
        assertThat(stored("TTHC-02").path("revision").asInt()).as("once as it was tried, once as it was changed").isBetween(1, 2);
        arrives("TTHC-03", "không có mạng TTHC-03", 1);
        arrives("TTHC-04", "không có mạng TTHC-04", 1);
        assertThat(card("TTHC-03")).containsText("Đã lưu. Chưa đủ để tính là đã đánh giá.");
    }

    @Test
    void twoTabsShowTheSameAndNeitherOverwritesWhatItHasNotSeen() {
        Page other = browser.page().context().newPage();
        try {
            other.navigate(browser.page().url());
            note(card(other, "TTHC-05")).waitFor();
            note(card("TTHC-05")).fill("thẻ thứ nhất");
            assertThat(note(card(other, "TTHC-05"))).hasValue("thẻ thứ nhất");
            arrives("TTHC-05", "thẻ thứ nhất", 1);
            note(card(other, "TTHC-05")).fill("thẻ thứ nhất, rồi thẻ thứ hai");
            assertThat(note(card("TTHC-05"))).hasValue("thẻ thứ nhất, rồi thẻ thứ hai");
            arrives("TTHC-05", "thẻ thứ nhất, rồi thẻ thứ hai", 2);
            note(card("TTHC-05")).fill("lại thẻ thứ nhất");
            arrives("TTHC-05", "lại thẻ thứ nhất", 3);
        } finally {
            other.close();
        }
    }

    @Test
    void twoPeopleOnOneAnswerAreAsked() {
        write("TTHC-06", "trước", 0);
        browser.go("/sections/" + section).settled();
        write("TTHC-06", "của Hoa", 1);
        note(card("TTHC-06")).fill("của Duy");
        assertThat(card("TTHC-06").getByRole(AriaRole.ALERT)).containsText("Hai người cùng ghi");
        assertThat(card("TTHC-06").getByRole(AriaRole.ALERT)).containsText("của Hoa");
        assertThat(card("TTHC-06").getByRole(AriaRole.ALERT)).containsText("trước");
        card("TTHC-06").scrollIntoViewIfNeeded();
        browser.isAccessible().picture(Path.of("target/browser/saving-conflict-834.png"));
        browser.page().setViewportSize(360, 740);
        card("TTHC-06").getByRole(AriaRole.ALERT).scrollIntoViewIfNeeded();
        browser.picture(Path.of("target/browser/saving-conflict-360.png"));
        browser.page().setViewportSize(834, 1112);
        assertThat(stored("TTHC-06").path("note").asString()).as("nothing is decided by itself").isEqualTo("của Hoa");
        card("TTHC-06").getByText("Giữ bản của tôi").click();
        arrives("TTHC-06", "của Duy", 3);

        write("TTHC-06", "lại của Hoa", 3);
        note(card("TTHC-06")).fill("lại của Duy");
        card("TTHC-06").getByText("Lấy bản kia").click();
        assertThat(note(card("TTHC-06"))).hasValue("lại của Hoa");
        assertThat(card("TTHC-06").getByRole(AriaRole.ALERT)).hasCount(0);
        note(card("TTHC-06")).fill("lại của Hoa, Duy thêm");
        arrives("TTHC-06", "lại của Hoa, Duy thêm", 5);
    }

    @Test
    void aTabKilledWithFiveUnsentAnswersLeavesThemToTheNext() {
        List<String> codes = List.of("TTHC-09", "TTHC-10", "TTHC-11", "TTHC-12", "TTHC-13");
        network(false);
        for (String code : codes) {
            note(card(code)).fill("chưa gửi " + code);
            assertThat(card(code)).containsText("Đã lưu trên máy này");
        }
        Page killed = browser.page();
        Browser next = Browser.open(port, 834, 1112);
        killed.close();
        browser = next;
        network(true);
        browser.go("/tasks");
        codes.forEach(code -> arrives(code, "chưa gửi " + code, 1));
        assertThat(chip(browser.page())).hasCount(0);
    }

    @Test
    void whatOnePersonTypedWaitsForThatPerson() {
        network(false);
        note(card("TTHC-14")).fill("của Duy, chưa gửi");
        assertThat(card("TTHC-14")).containsText("Đã lưu trên máy này");
        network(true);
        browser.page().route("**/answers/**", route -> route.abort());
        browser.as("mai").go("/tasks").shows("Mục của người khác");
        browser.page().getByText("Mục của người khác").click();
        browser.shows("chờ người đó đăng nhập lại trên máy này").isAccessible();
        assertThat(stored("TTHC-14").isNull()).isTrue();
        browser.page().unroute("**/answers/**");
        browser.as("duy").go("/tasks");
        arrives("TTHC-14", "của Duy, chưa gửi", 1);
    }

    @Test
    void whoSignsOutWithUnsentWorkIsAsked() {
        network(false);
        note(card("TTHC-15")).fill("chưa gửi mà đăng xuất");
        assertThat(card("TTHC-15")).containsText("Đã lưu trên máy này");
        browser.page().locator("header").getByText("Duy").first().click();
        browser.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Đăng xuất")).click();
        browser.shows("Còn 1 mục chưa gửi").isAccessible();
        // The question closes by itself once everything has arrived, so it is answered before anything can.
        browser.button("Gửi rồi đăng xuất");
        network(true);
        browser.page().locator("input[autocomplete=username]").first().waitFor();
        arrives("TTHC-15", "chưa gửi mà đăng xuất", 1);
    }

    @Test
    void aFullDeviceIsSaidInWordsAndTheAnswerIsSentAllTheSame() {
        browser.page().evaluate("() => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; }");
        network(false);
        note(card("TTHC-16")).fill("máy đầy");
        assertThat(card("TTHC-16")).containsText("Bộ nhớ của máy đã đầy");
        card("TTHC-16").scrollIntoViewIfNeeded();
        browser.isAccessible().picture(Path.of("target/browser/saving-full-834.png"));
        network(true);
        arrives("TTHC-16", "máy đầy", 1);
    }

    @Test
    void aCardStaysInTheListOfTheUnansweredUntilOneMovesOn() {
        browser.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chưa đánh giá")).first().click();
        Locator first = browser.page().getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHas(browser.page().getByText("Đạt một phần"))).first();
        String code = first.getAttribute("aria-label");
        int before = stored(code).path("revision").asInt(0);
        card(code).getByText("Không đạt").click();
        assertThat(card(code)).containsText("Đã lưu");
        note(card(code)).fill("còn ghi chú được");
        arrives(code, "còn ghi chú được", before + 2);
        browser.button("Tiêu chí chưa đánh giá");
        assertThat(card(code)).hasCount(0);
        browser.shows("bắt đầu 06/05/2026");
    }
}
