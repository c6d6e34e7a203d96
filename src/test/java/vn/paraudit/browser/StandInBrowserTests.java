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
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.ParAuditTest;

/** A head who goes away appoints a stand-in, who then works in that place until it is ended. */
@ParAuditTest
class StandInBrowserTests {

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
    @CsvSource({"1360, 900, son, Vì Thị Lan, lan", "390, 844, binh, Bạc Thị Mai, mai"})
    void aStandInTakesThePlaceAndLeavesIt(int width, int height, String person, String name, String standIn) {
        browser = Browser.open(port, width, height).signIn(person);
        Page page = browser.page();
        menu(page, "Cử người làm thay");
        browser.shows("Chưa cử người làm thay").isAccessible();
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Người làm thay")).fill(name.substring(0, 6));
        page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(name)).first().click();
        page.getByLabel("Từ ngày").fill("2026-03-02");
        page.getByLabel("Đến hết ngày").fill("2026-03-01");
        page.getByLabel("Lý do").fill("Đi công tác");
        browser.button("Cử làm thay").shows("không trước ngày đầu");
        page.getByLabel("Đến hết ngày").fill("2026-03-06");
        browser.button("Cử làm thay").shows("Người làm thay: " + name).isAccessible();
        browser.picture(Path.of("target/browser/stand-ins-" + width + ".png"));
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
        browser.close();

        browser = Browser.open(port, width, height).signIn(standIn);
        Page other = browser.page();
        other.getByRole(AriaRole.BANNER).getByRole(AriaRole.BUTTON).last().click();
        String head = person.equals("son") ? "Hà Trung Sơn" : "Quàng Văn Bình";
        other.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(head)).click();
        other.getByRole(AriaRole.BANNER).getByRole(AriaRole.BUTTON).last().click();
        assertThat(other.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(head))).hasAttribute("aria-current", "true");
        other.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Chính mình")).click();
        other.getByRole(AriaRole.BANNER).getByRole(AriaRole.BUTTON).last().click();
        assertThat(other.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Chính mình"))).hasAttribute("aria-current", "true");
    }

    private static void menu(Page page, String item) {
        page.getByRole(AriaRole.BANNER).getByRole(AriaRole.BUTTON).last().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item)).click();
    }
}
