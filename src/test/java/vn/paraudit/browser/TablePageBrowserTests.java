package vn.paraudit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.ParAuditTest;

/** A decision table in force is read in words; its codes are for experts. */
@ParAuditTest
class TablePageBrowserTests {

    private static final String TABLE = "/models/tables/discipline-form";

    @LocalServerPort
    private int port;

    private Browser browser;

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private String table() {
        return browser.page().locator(".dmn-decision-table-container").innerText();
    }

    @Test
    void itsCellsAreReadInWords() {
        browser = Browser.open(port, 1400, 900);
        browser.as("thu").go(TABLE).shows("Cán bộ hoặc Công chức").shows("Cán bộ, công chức từ 01/7/2025").settled().isAccessible();
        assertThat(table()).contains("Khiển trách", "cần xác nhận", "dòng 12").doesNotContain("KHIEN_TRACH", "C25-01", "to-be-confirmed", "date(", "\"");
        browser.page().setViewportSize(360, 740);
        browser.settled().isAccessible();
        assertThat(browser.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    @Test
    void readersOfEnglishReadItsColumnsInEnglish() {
        browser = Browser.open(port, 1400, 900);
        browser.as("thu").go(TABLE).shows("Cán bộ hoặc Công chức");
        browser.page().evaluate("localStorage.setItem('par-audit.language', 'en')");
        browser.go(TABLE).shows("Grade of consequence").shows("Reprimand").settled();
        assertThat(table()).contains("to be confirmed").doesNotContain("Mức hậu quả", "Đối tượng", "KHIEN_TRACH");
    }

    @Test
    void expertsSeeItsCodes() {
        browser = Browser.open(port, 1400, 900);
        browser.as("dung").go(TABLE).shows("Cán bộ hoặc Công chức");
        browser.page().getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Hiện mã")).check(new Locator.CheckOptions().setForce(true));
        browser.shows("\"C25-01\"");
        assertThat(table()).contains("\"KHIEN_TRACH\"");
    }
}
