package vn.paraudit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.paraudit.journey.InspectionSteps;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;

/** On an eight-inch tablet a member fills a section and the approver orders a visit. */
@ParAuditTest
class InspectionBrowserTests {

    private static final String CHIENG_MAI = "04132";

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open(port, 820, 1180);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aMemberAnswersTheLastCriterionAndFinishesTheSection() {
        InspectionSteps journey = new InspectionSteps(port);
        String inspection = journey.onSite(jobs, clock, CHIENG_MAI, LocalDate.of(2026, 5, 6));
        JsonNode task = journey.taskOf("nam", "UserTask_FillSection", inspection);
        String section = journey.sectionOf("nam", task.path("id").asString(), inspection);
        journey.answerAllButOne("nam", section);

        browser.as("nam").go("/inspections").shows("Xã Chiềng Mai").isAccessible();
        browser.go("/inspections/" + inspection).shows("Phiếu kiểm tra");
        assertThat(browser.page().locator(".djs-container .is-active")).not().hasCount(0);
        browser.isAccessible();
        browser.picture(Path.of("target/browser/inspection.png"));
        browser.go("/sections/" + section).shows("Kiểm tra phần này").isAccessible();
        browser.picture(Path.of("target/browser/section.png"));
        browser.button("Chưa đánh giá 1");
        Locator card = browser.page().getByRole(AriaRole.ARTICLE);
        assertThat(card).hasCount(1);
        card.getByLabel("Ghi chú").fill("Đơn vị không có nhiệm vụ này");
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Không áp dụng")).click();
        browser.button("Chưa đánh giá 0");

        browser.go("/tasks/" + task.path("id").asString());
        browser.page().getByLabel("Nhận xét chung về lĩnh vực").fill("Đáp ứng yêu cầu");
        browser.page().getByLabel("Đã đánh giá đủ các tiêu chí").check();
        browser.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Hoàn thành"))).click();
        browser.shows("Đã hoàn thành");
        browser.go("/inspections/" + inspection).shows("đã kết thúc");
    }

    @Test
    void aVisitThatNobodyExpectsIsOrderedAndCalledOff() {
        clock.set(MovableClock.START);
        browser.as("hanh").go("/inspections").settled();
        assertThat(browser.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Quyết định kiểm tra đột xuất"))).hasCount(0);
        browser.as("son").go("/inspections").button("Quyết định kiểm tra đột xuất").shows("Cho đến khi công bố").isAccessible();
        choose("Đơn vị", "Phiêng Khoài");
        choose("Trưởng đoàn", "Cầm Văn Duy");
        choose("Thư ký đoàn", "Cầm Văn Duy");
        Locator day = browser.page().getByLabel("Ngày kiểm tra");
        day.fill("2020-01-06");
        browser.button("Giao kiểm tra").shows("Trưởng đoàn và thư ký phải là hai người khác nhau.").shows("không được ở trước hôm nay").isAccessible();
        browser.picture(Path.of("target/browser/order-visit.png"));
        assertThat(day).hasValue("2020-01-06");
        assertThat(browser.page().getByRole(AriaRole.COMBOBOX, named("Đơn vị"))).hasValue("Xã Phiêng Khoài");
        day.fill("2026-03-10");
        choose("Thư ký đoàn", "Bạc Thị Mai");
        browser.button("Giao kiểm tra");
        browser.page().waitForURL(Pattern.compile(".*/inspections/[0-9a-f-]{36}"));
        browser.shows("Đột xuất, ngày kiểm tra").button("Hủy cuộc kiểm tra").shows("Không hoàn tác được").isAccessible();
        browser.button("Hủy cuộc kiểm tra này").shows("Hãy ghi lý do hủy");
        browser.picture(Path.of("target/browser/cancel-inspection.png"));
        browser.page().getByLabel("Lý do hủy").fill("Đơn vị vừa có đoàn khác");
        browser.button("Hủy cuộc kiểm tra này").shows("Đã hủy vì").shows("Đơn vị vừa có đoàn khác");
        assertThat(browser.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hủy cuộc kiểm tra"))).hasCount(0);
    }

    private static Page.GetByRoleOptions named(String label) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^" + label));
    }

    private void choose(String label, String option) {
        browser.page().getByRole(AriaRole.COMBOBOX, named(label)).fill(option);
        browser.page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile(option))).click();
    }
}
