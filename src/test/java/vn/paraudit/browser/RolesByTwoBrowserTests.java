package vn.paraudit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.ParAuditTest;

/** One administrator proposes a weighty role and says why; another hears of it and confirms or refuses. */
@ParAuditTest
class RolesByTwoBrowserTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1360, 900, Cầm Văn Duy, duy", "360, 740, Hoàng Thị Hoa, hoa"})
    void aWeightyRoleIsProposedRefusedAndConfirmed(int width, int height, String name, String username) {
        jdbc.sql("insert into account_role select id, 'admin' from account where username = 'tuan' on conflict do nothing").update();
        browser = Browser.open(port, width, height).as("quantri").go("/administration/people").shows(name);
        proposes(name, "Theo quyết định số 12");
        browser.isAccessible();
        browser.picture(Path.of("target/browser/roles-dialog-" + width + ".png"));
        browser.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Đóng")).last().click();
        Locator waiting = waiting();
        assertThat(waiting).containsText("cần một quản trị viên khác xác nhận");
        assertThat(waiting.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Xác nhận vai trò cho " + name))).hasCount(0);
        browser.settled().isAccessible();
        assertThat((Boolean) browser.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
        browser.picture(Path.of("target/browser/roles-waiting-" + width + ".png"));

        browser.as("tuan").go("/notices").shows("Xác nhận vai trò cho " + name).settled().isAccessible();
        browser.picture(Path.of("target/browser/roles-notice-" + width + ".png"));
        browser.go("/administration/people").shows("Theo quyết định số 12");
        button("Từ chối vai trò cho " + name);
        Locator dialog = browser.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Lý do từ chối").fill("Chưa đúng chức vụ");
        browser.isAccessible();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Từ chối")).click();
        assertThat(waiting()).hasCount(0);

        browser.as("quantri").go("/administration/people").shows(name);
        proposes(name, "Theo quyết định số 13");
        browser.as("tuan").go("/administration/people").shows("Theo quyết định số 13");
        button("Xác nhận vai trò cho " + name);
        assertThat(waiting()).hasCount(0);
        assertThat(jdbc.sql("select role from account_role join account on id = account_id where username = :name").param("name", username)
            .query(String.class).list()).containsExactly("approver");
    }

    private void proposes(String name, String reason) {
        button("Thay đổi " + name);
        Locator dialog = browser.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Lãnh đạo UBND tỉnh").check();
        dialog.getByLabel("Lý do giao vai trò").fill(reason);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lưu vai trò")).click();
        browser.shows("đang chờ một quản trị viên khác xác nhận");
    }

    private Locator waiting() {
        return browser.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Vai trò chờ xác nhận"));
    }

    private void button(String name) {
        browser.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
    }
}
