package vn.paraudit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** A person makes an access token, sees that it was used and takes it back. */
@ParAuditTest
class TokenBrowserTests {

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
    @CsvSource({"1360, 900, desk, hanh", "390, 844, phone, thu"})
    void aTokenIsShownOnceWorksAndStopsWhenItIsTakenBack(int width, int height, String device, String person) {
        browser = Browser.open(port, width, height).signIn(person);
        Page page = browser.page();
        page.getByRole(AriaRole.BANNER).getByRole(AriaRole.BUTTON).last().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Mã truy cập")).click();
        browser.shows("Chưa có mã nào").isAccessible();
        page.getByLabel("Tên mã").fill("Báo cáo hằng tuần");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tạo mã"))).isDisabled();
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Đọc")).check();
        assertThat(page.getByText("Đưa quy trình")).hasCount(0);
        browser.button("Tạo mã").shows("Mã chỉ hiện một lần này");
        String token = page.getByText(Pattern.compile("^pat_")).textContent();
        assertThat(page.getByText("chưa dùng")).isVisible();
        browser.isAccessible();
        browser.picture(Path.of("target/browser/tokens-" + device + ".png"));
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();

        assertThat(new TestClient(port).withToken(token).get("/api/tasks").status()).isEqualTo(200);
        assertThat(new TestClient(port).withToken(token).post("/api/plans", Map.of()).code()).isEqualTo("token-only-reads");
        browser.go("/tokens").shows("02/03/2026");
        assertThat(page.getByText(token)).hasCount(0);
        assertThat(page.getByText("chưa dùng")).hasCount(0);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thu hồi mã Báo cáo hằng tuần")).click();
        browser.shows("sẽ không vào được nữa").isAccessible();
        browser.button("Thu hồi mã").shows("Chưa có mã nào");
        assertThat(new TestClient(port).withToken(token).get("/api/tasks").code()).isEqualTo("token-invalid");
    }

    @ParameterizedTest
    @CsvSource({"1360, 900, desk, light", "360, 780, phone, dark"})
    void aLongLifeIsAskedAboutAndItsReasonKept(int width, int height, String device, String scheme) {
        browser = Browser.open(port, width, height).signIn("dung");
        Page page = browser.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.valueOf(scheme.toUpperCase())));
        browser.go("/tokens").shows("Tạo mã mới");
        page.getByLabel("Tên mã").fill("Camunda Modeler");
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Đưa quy trình")).focus();
        page.keyboard().press("Space");
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Có hạn")).click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("180 ngày")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tạo mã"))).isDisabled();
        page.getByLabel("Lý do cần hạn dài").fill("Máy vẽ quy trình của phòng " + device);
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tạo mã"))).isDisabled();
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Tôi hiểu")).check();
        browser.isAccessible().picture(Path.of("target/browser/tokens-long-" + device + ".png"));
        browser.button("Tạo mã").shows("Mã chỉ hiện một lần này").shows("29/08/2026").isAccessible();
        assertThat(page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Mã của mình")))
            .containsText(new String[] {"Máy vẽ quy trình của phòng " + device});
        browser.picture(Path.of("target/browser/tokens-made-" + device + ".png"));
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
    }
}
