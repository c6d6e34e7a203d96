package vn.paraudit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.paraudit.journey.DisciplineSteps;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;

/** A disciplinary case on a desk in the personnel office; nobody else even sees the way to it. */
@ParAuditTest
class DisciplineBrowserTests {

    private static final LocalDate TODAY = LocalDate.ofInstant(MovableClock.START, TimeSource.ZONE);

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open(port, 1360, 900);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void theOfficeOpensACaseTheAuthorityAcceptsItAndOutsidersSeeNothing() {
        browser.as("lan").go("/disciplinary-cases").shows("Không có vụ việc nào").isAccessible();
        browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mở vụ việc")).click();
        describe(browser.page());
        browser.isAccessible();
        browser.button("Mở vụ việc").shows("Vụ việc KL-00001").shows("ngày 0/90").isAccessible();
        String address = browser.page().url();
        browser.picture(Path.of("target/browser/case.png"));

        browser.signIn("khanh").shows("Quyết định xem xét xử lý kỷ luật");
        browser.page().getByText("Quyết định xem xét xử lý kỷ luật").first().click();
        browser.shows("Hành vi được phát hiện").isAccessible();
        browser.page().getByLabel("Xem xét xử lý kỷ luật", new Page.GetByLabelOptions().setExact(true)).check();
        browser.picture(Path.of("target/browser/case-task.png"));

        DisciplineSteps journey = new DisciplineSteps(port);
        String id = address.substring(address.lastIndexOf('/') + 1);
        journey.decidedAndServed(id, TODAY, "NGHIEM_TRONG", "CANH_CAO");
        browser.go("/disciplinary-cases/" + id).shows("Đã giao quyết định").shows("từ 01/7/2025, dòng 13").shows("4 phiếu").isAccessible();
        browser.picture(Path.of("target/browser/case-decided.png"));

        browser.signIn("thu");
        assertThat(browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kỷ luật"))).hasCount(0);
        browser.go("/disciplinary-cases/" + id);
        assertThat(browser.page().getByRole(AriaRole.ALERT)).isVisible();
    }

    private static void describe(Page page) {
        page.getByLabel("Họ tên").fill("Người được nêu");
        page.getByLabel(Pattern.compile("^Chức danh")).fill("Công chức địa chính");
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Đơn vị")).fill("chieng mai");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Xã Chiềng Mai")).click();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Hành vi"))).fill("Kết thúc hồ sơ khi chưa trả kết quả");
        page.getByLabel("Ngày xảy ra").fill(TODAY.minusMonths(1).toString());
        page.getByLabel(Pattern.compile("^Ngày phát hiện")).fill(TODAY.toString());
    }
}
