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

/** A member fills a section on an eight-inch tablet. */
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

        browser.signIn("nam").go("/inspections").shows("Xã Chiềng Mai").isAccessible();
        browser.go("/inspections/" + inspection).shows("Phiếu kiểm tra");
        assertThat(browser.page().locator(".djs-container .is-active")).not().hasCount(0);
        browser.isAccessible();
        browser.picture(Path.of("target/browser/inspection.png"));
        browser.go("/sections/" + section).shows("Bạn kiểm tra phần này").isAccessible();
        browser.picture(Path.of("target/browser/section.png"));
        browser.button("Chưa trả lời 1");
        Locator card = browser.page().getByRole(AriaRole.ARTICLE);
        assertThat(card).hasCount(1);
        card.getByLabel("Ghi chú").fill("Đơn vị không có nhiệm vụ này");
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Không áp dụng")).click();
        browser.button("Chưa trả lời 0");

        browser.go("/tasks/" + task.path("id").asString());
        browser.page().getByLabel("Nhận xét chung về lĩnh vực").fill("Đáp ứng yêu cầu");
        browser.page().getByLabel("Đã trả lời đủ các tiêu chí").check();
        browser.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Hoàn thành"))).click();
        browser.shows("Đã hoàn thành");
        browser.go("/inspections/" + inspection).shows("đã kết thúc");
    }
}
