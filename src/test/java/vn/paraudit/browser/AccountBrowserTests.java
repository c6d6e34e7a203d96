package vn.paraudit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** An administrator takes somebody in, gives them a role and a seat, and locks them out again. */
@ParAuditTest
class AccountBrowserTests {

    @LocalServerPort
    private int port;

    private Browser browser;

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1360, 900, xuan, Lèo Thị Xuân", "390, 844, dao, Lèo Thị Đào"})
    void somebodyIsTakenInSeatedAndLockedOut(int width, int height, String username, String name) {
        browser = Browser.open(port, width, height).as("quantri").go("/administration/people").shows("Tòng Văn Dũng").isAccessible();
        assertThat((Boolean) browser.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
        browser.picture(Path.of("target/browser/people-" + width + ".png"));
        Page page = browser.page();
        browser.button("Thêm người dùng");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Họ tên").fill(name);
        dialog.getByLabel("Chức vụ").fill("Chuyên viên");
        dialog.getByLabel("Đơn vị").first().fill("Chiềng Mai");
        page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText("Chiềng Mai")).first().click();
        dialog.getByLabel("Tên đăng nhập").fill(username);
        dialog.getByLabel("Mật khẩu ban đầu").first().fill("ngan");
        dialog.getByLabel("Quan sát").check();
        browser.isAccessible();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Thêm người dùng")).click();
        browser.shows("Mật khẩu cần ít nhất");
        dialog.getByLabel("Mật khẩu ban đầu").first().fill("ban-dau-2026");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Thêm người dùng")).click();
        browser.shows(name);
        assertThat(new TestClient(port).signIn(username, "ban-dau-2026").status()).isEqualTo(200);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thay đổi " + name)).click();
        browser.button("Khóa tài khoản").shows("Đã khóa").isAccessible();
        browser.picture(Path.of("target/browser/person-" + width + ".png"));
        assertThat(new TestClient(port).signIn(username, "ban-dau-2026").status()).isEqualTo(401);
    }
}
