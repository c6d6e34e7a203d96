package vn.paraudit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.paraudit.modeling.DraftSteps;
import vn.paraudit.modeling.SandboxSteps;
import vn.paraudit.sandbox.Sandboxes;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.Nightly;
import vn.paraudit.testing.ParAuditTest;

/** A manager tries a draft with invented people, moves its clock, keeps the run and sees what it passes. */
@ParAuditTest
class SandboxBrowserTests {

    private static final double START_MILLIS = 90_000;
    private static final String DIAGRAM = "[aria-label='Sơ đồ của lần chạy thử']";

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Sandboxes sandboxes;

    private Browser browser;

    @BeforeEach
    void morning() {
        SandboxSteps.endOthers(sandboxes, clock);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private Page page() {
        return browser.page();
    }

    private void isAt(String task) {
        page().getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(task)).waitFor();
    }

    private void fits() {
        assertThat((Boolean) page().evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
    }

    /** The width and height of a window, where it stands, and who sits before it. */
    static Stream<Arguments> windows() {
        Arguments phone = Arguments.of(360, 800, "phone", "dung");
        return Nightly.or(Stream.of(phone), Stream.of(phone, Arguments.of(1400, 1000, "desk", "phuong")));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void aDraftIsTriedKeptAndItsWayIsSeen(int width, int height, String device, String manager) {
        String draft = new DraftSteps(port).stepDrafted(manager);
        browser = Browser.open(port, width, height).as(manager).go("/models/drafts/" + draft + "/try");
        browser.shows("Chưa có lần chạy thử nào").isAccessible();
        browser.button("Mở máy chạy thử");
        page().getByLabel("Ngày bắt đầu").waitFor(new Locator.WaitForOptions().setTimeout(START_MILLIS));
        fits();
        browser.isAccessible();
        page().getByLabel("Ngày bắt đầu").fill("2026-03-02");
        browser.button("Bắt đầu");
        isAt("Đề xuất đối tượng kiểm tra");
        assertThat(page().locator(DIAGRAM + " .is-active")).hasCount(1);
        browser.button("Hoàn thành").shows("Ô này cần được điền.");
        page().getByLabel("Mục mẫu 1").first().check();
        browser.button("Hoàn thành");
        isAt("Thẩm tra kinh phí");
        page().getByText("Đủ", new Page.GetByTextOptions().setExact(true)).click();
        browser.button("Hoàn thành");
        isAt("Dự thảo kế hoạch");
        browser.button("Thêm 1 ngày làm việc").shows("03/03/2026 08:00").isAccessible();
        browser.picture(Path.of("target/browser/sandbox-" + device + ".png"));
        fits();

        page().getByLabel("Tên kịch bản").fill("Kinh phí đủ, máy " + device);
        browser.button("Lưu lần chạy này").shows("Chưa chạy");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chạy kịch bản Kinh phí đủ, máy " + device)).click();
        page().getByText("Các kịch bản đi qua").waitFor(new Locator.WaitForOptions().setTimeout(START_MILLIS));
        browser.shows("Đúng").isAccessible();
        assertThat(page().locator(DIAGRAM + " .is-missed").count()).isPositive();
        browser.picture(Path.of("target/browser/coverage-" + device + ".png"));
        browser.button("Về hồ sơ thử");
        assertThat(page().locator(DIAGRAM + " .is-missed")).hasCount(0);
        browser.button("Kết thúc").shows("Chưa có lần chạy thử nào");
    }

    @Test
    void aSecondTrialIsAskedAboutBeforeTheFirstEnds() {
        DraftSteps drafts = new DraftSteps(port);
        String first = drafts.draftOpened("dung", "PROCESS", "finding-remediation");
        String second = drafts.draftOpened("dung", "PROCESS", "audit-plan");
        browser = Browser.open(port, 360, 800).as("dung").go("/models/drafts/" + first + "/try");
        browser.button("Mở máy chạy thử").shows("Đang khởi động");
        String running = page().url();
        browser.go("/models/drafts/" + second + "/try").button("Mở máy chạy thử");
        Locator dialog = page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Đang có một lần chạy thử khác"));
        dialog.waitFor();
        browser.isAccessible();
        browser.picture(Path.of("target/browser/second-trial.png"));
        fits();
        browser.button("Để nguyên");
        assertThat(dialog).hasCount(0);
        browser.button("Mở máy chạy thử");
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tới lần đang chạy")).click();
        page().waitForURL(running);
        browser.go("/models/drafts/" + second + "/try").button("Mở máy chạy thử").button("Kết thúc lần đó và mở mới").shows("Đang khởi động");
        browser.go(running.substring(running.indexOf("/models"))).shows("Chưa có lần chạy thử nào");
        browser.go("/models/drafts/" + second + "/try").button("Mở máy chạy thử");
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tới lần đang chạy")).click();
        browser.button("Kết thúc").shows("Chưa có lần chạy thử nào");
    }
}
