package vn.paraudit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.paraudit.modeling.DraftSteps;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.ParAuditTest;

/** A manager gives values for the columns of a table and sees which rows apply. */
@ParAuditTest
class TableTrialBrowserTests {

    @LocalServerPort
    private int port;

    private Browser browser;

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"1400, 1000, desk", "360, 800, phone"})
    void aTableIsTriedAlone(int width, int height, String device) {
        String draft = new DraftSteps(port).draftOpened("dung", "TABLE", "unit-risk");
        browser = Browser.open(port, width, height).as("dung").go("/models/drafts/" + draft);
        Page page = browser.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Chạy thử")).click();
        browser.shows("Chưa hỏi").isAccessible();
        page.getByLabel("Chỉ số CCHC năm trước").fill("6e1");
        browser.shows("Không đọc được số này");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hỏi bảng")).isEnabled()).isFalse();
        page.getByLabel("Chỉ số CCHC năm trước").fill("60,5");
        browser.button("Hỏi bảng").shows("index-low").shows("Dòng 1").isAccessible();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
        browser.picture(Path.of("target/browser/table-trial-" + device + ".png"));
    }
}
