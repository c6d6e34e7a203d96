package vn.paraudit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.ParAuditTest;

/** A process manager makes a deadline of the office, a second one releases it, and it can be chosen for a step. */
@ParAuditTest
class DeadlineBrowserTests {

    private static final String NAME = "Ý kiến của Sở Nội vụ";

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open(port, 1440, 900);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private Locator dialog() {
        return browser.page().getByRole(AriaRole.DIALOG);
    }

    private void isNarrowToo() {
        browser.page().setViewportSize(360, 740);
        Assertions.assertThat(browser.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        browser.page().setViewportSize(1440, 900);
    }

    @Test
    void aDeadlineOfTheOfficeIsMadeReleasedAndFoundInItsHistory() {
        browser.as("dung").go("/models").settled();
        browser.page().getByRole(AriaRole.LINK, DraftScreen.named("Thời hạn").setExact(true)).click();
        browser.shows("Góp ý dự thảo kế hoạch").settled().isAccessible();
        isNarrowToo();
        browser.button("Thêm thời hạn");
        dialog().getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Tên").setExact(true)).fill(NAME);
        dialog().getByLabel("Tên tiếng Anh").fill("Opinion of the Department of Home Affairs");
        dialog().getByLabel("Số ngày").fill("4");
        dialog().getByLabel("Căn cứ").fill("Quy chế 05/QC-UBND, Điều 7");
        dialog().getByLabel("Lý do").fill("Sở cần thời gian lấy ý kiến");
        dialog().getByLabel("Thử với ngày").fill("2026-04-29");
        browser.shows("Hạn là").shows("Bỏ qua các ngày nghỉ").isAccessible();
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Trình ban hành")).click();
        browser.shows("1 đề nghị chờ duyệt").settled().isAccessible();

        browser.as("phuong").go("/tasks").shows("Trình ban hành thời hạn: " + NAME).settled();
        browser.page().getByRole(AriaRole.LINK, DraftScreen.named("Trình ban hành thời hạn: " + NAME)).first().click();
        browser.shows("chờ người thứ hai ban hành").settled().isAccessible();
        browser.button("Ban hành");
        browser.shows("đang áp dụng").shows("theo đề nghị của Tòng Văn Dũng").settled().isAccessible();
        isNarrowToo();
        browser.go("/models/deadlines").shows(NAME);
        assertThat(browser.page().getByText("của cơ quan").first()).isVisible();
    }
}
