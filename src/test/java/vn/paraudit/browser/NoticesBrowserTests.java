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
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.journey.PlanSteps;
import vn.paraudit.notification.process.RoundFixture;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;

/** From the bell to the work: two plans nobody proposes targets for. */
@ParAuditTest
class NoticesBrowserTests {

    private static final Pattern BELL = Pattern.compile("^Thông báo");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;

    @BeforeEach
    void twoPlansAreLate() {
        jdbc.sql("delete from notice").update();
        jdbc.sql("delete from reminder").update();
        if (jdbc.sql("select count(*) from plan").query(Integer.class).single() == 0) {
            PlanSteps journey = new PlanSteps(port);
            clock.set(MovableClock.START);
            journey.planOpened("Kế hoạch kiểm tra CCHC năm 2026");
            clock.set(LocalDate.of(2026, 3, 4));
            journey.planOpened("Kế hoạch kiểm tra đột xuất năm 2026");
        }
        RoundFixture rounds = new RoundFixture(context);
        for (int day : new int[] {16, 18, 20, 24, 25, 26}) {
            rounds.roundOn(LocalDate.of(2026, 3, day));
        }
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private Locator bell() {
        return browser.page().getByRole(AriaRole.BANNER).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(BELL));
    }

    private Locator notices(Locator within) {
        return within.getByRole(AriaRole.LIST, new Locator.GetByRoleOptions().setName("Danh sách thông báo")).getByRole(AriaRole.LISTITEM);
    }

    @Test
    void theBellCountsTheDrawerTellsAndTheNoticeOpensTheWork() {
        browser = Browser.open(port, 1440, 900);
        browser.signIn("hanh");
        assertThat(bell()).hasAccessibleName("Thông báo, 2 chưa đọc");
        browser.picture(Path.of("target/browser/notices-bell.png"));
        bell().click();
        Locator drawer = browser.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Thông báo"));
        assertThat(notices(drawer)).hasCount(2);
        assertThat(notices(drawer).first()).containsText("Đã quá hạn 1 ngày làm việc, hạn 25/03/2026, đang chờ người nhận xử lý.");
        assertThat(notices(drawer).first()).containsText("hạn chưa được xác nhận");
        browser.isAccessible();
        browser.picture(Path.of("target/browser/notices-drawer.png"));

        notices(drawer).first().getByRole(AriaRole.LINK).click();
        assertThat(drawer).isHidden();
        browser.shows("Nhắc việc").shows("T-5").shows("thang nhắc chưa xác nhận");
        assertThat(bell()).hasAccessibleName("Thông báo, 1 chưa đọc");
        assertThat(browser.page().getByRole(AriaRole.COMPLEMENTARY)).containsText("T-5 đã nhắc 18/03/2026: Lò Thị Hạnh");
        assertThat(browser.page().getByRole(AriaRole.COMPLEMENTARY)).containsText("T+5 sẽ nhắc 01/04/2026: Chuyên viên kế hoạch");
        browser.isAccessible();
        browser.picture(Path.of("target/browser/notices-task.png"));
    }

    @Test
    void thePageFiltersTheUnreadAndReadsThemAll() {
        browser = Browser.open(port, 1440, 900);
        browser.as("binh").go("/notices").shows("2 thông báo chưa đọc").shows("mới là dự thảo");
        Locator main = browser.page().getByRole(AriaRole.MAIN);
        assertThat(notices(main)).hasCount(2);
        assertThat(notices(main).first()).containsText("với chức danh Lãnh đạo Sở Nội vụ");
        assertThat(notices(main).first()).containsText("đang chờ Lò Thị Hạnh");
        browser.isAccessible();
        browser.picture(Path.of("target/browser/notices.png"));

        main.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Đánh dấu đã đọc"))).first().click();
        browser.shows("1 thông báo chưa đọc");
        main.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Chưa đọc"))).click();
        assertThat(notices(main)).hasCount(1);
        browser.button("Đánh dấu tất cả đã đọc").shows("Đã đọc hết thông báo").isAccessible();
        browser.button("Xem cả thông báo đã đọc");
        assertThat(notices(main)).hasCount(2);
        assertThat(bell()).hasAccessibleName("Thông báo");
    }

    @Test
    void everythingFitsOnAPhoneAndWhoHasNothingIsToldWhy() {
        browser = Browser.open(port, 390, 844);
        browser.as("hanh").go("/notices").shows("2 thông báo chưa đọc").isAccessible();
        assertThat(notices(browser.page().getByRole(AriaRole.MAIN))).hasCount(2);
        fitsTheWidth();
        browser.picture(Path.of("target/browser/notices-phone.png"));
        bell().click();
        Locator drawer = browser.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Thông báo"));
        assertThat(notices(drawer)).hasCount(2);
        fitsTheWidth();
        browser.isAccessible().picture(Path.of("target/browser/notices-phone-drawer.png"));

        browser.as("tuan").go("/notices").shows("Chưa có thông báo nào").isAccessible();
    }

    private void fitsTheWidth() {
        org.assertj.core.api.Assertions.assertThat(browser.page().evaluate(
            "() => [document.documentElement, ...document.querySelectorAll('main, [role=dialog]')].every(one => one.scrollWidth <= one.clientWidth)"))
            .isEqualTo(true);
    }
}
