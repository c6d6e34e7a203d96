package vn.paraudit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.paraudit.journey.InspectionSteps;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;

/** The leader postpones a visit from the board, is told where the plan has to be amended, exchanges two visits; the unit says that it has seen it. */
@ParAuditTest
class ScheduleBrowserTests {

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    private Browser browser;

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1400, 900, 2026-05-06", "360, 740, 2026-09-09"})
    void aLeaderMovesVisitsFromTheBoard(int width, int height, LocalDate first) {
        clock.set(MovableClock.START);
        String plan = new InspectionSteps(port).twoVisitsScheduled(jobs, "Kế hoạch trên bảng " + width, first);
        String board = "/schedules/" + plan + "?week=" + first.minusDays(2);
        browser = Browser.open(port, width, height).as("duy").go(board).shows("Trụ sở UBND xã").settled().isAccessible();
        assertThat((Boolean) browser.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
        browser.picture(Path.of("target/browser/schedule-" + width + ".png"));

        act("Đổi ngày", 0);
        Locator dialog = browser.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Ngày kiểm tra").fill(first.plusDays(40).toString());
        dialog.getByLabel("Lý do").fill("Mưa lũ, sạt lở đường");
        browser.isAccessible();
        browser.picture(Path.of("target/browser/schedule-dialog-" + width + ".png"));
        confirm("Ghi lịch mới");
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("điều chỉnh kế hoạch");
        assertThat(dialog.getByRole(AriaRole.LINK)).hasAttribute("href", "/plans/" + plan);
        dialog.getByLabel("Ngày kiểm tra").fill(first.plusDays(2).toString());
        confirm("Ghi lịch mới");
        assertThat(dialog).hasCount(0);
        browser.shows("Hoãn từ").shows("Đơn vị chưa xem thông báo.");

        act("Đổi lịch", 0);
        dialog.getByLabel("Đổi với đơn vị").selectOption(InspectionSteps.PAOS_COMMUNE);
        dialog.getByLabel("Lý do").fill("Xã họp Hội đồng nhân dân");
        confirm("Đổi lịch");
        assertThat(dialog).hasCount(0);
        browser.shows("Đổi lịch từ").settled().isAccessible();
        browser.picture(Path.of("target/browser/schedule-moved-" + width + ".png"));

        browser.as("chutich").go("/notices").shows("Hoãn lịch kiểm tra").shows("Mưa lũ, sạt lở đường").settled().isAccessible();
        browser.picture(Path.of("target/browser/schedule-notice-" + width + ".png"));
    }

    /** An act of the visit that stands so far behind the first on the board. */
    private void act(String name, int place) {
        browser.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name + ":")).nth(place).click();
    }

    private void confirm(String name) {
        browser.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).click();
    }
}
