package vn.paraudit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.ParAuditTest;

/** A manager chooses files of other tools, is told what was changed, and works on. */
@ParAuditTest
class ForeignFileBrowserTests {

    private static final Path FILES = Path.of("src/test/resources/foreign");
    private static final String FORM = """
        {"components": [{"label": "Kinh phí", "type": "number", "id": "Field_0a1b2c3", "key": "amount"}], "type": "default", "id": "Form_0fig1re",
         "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.22.0", "schemaVersion": 18}""";

    @LocalServerPort
    private int port;

    private Browser browser;

    @AfterEach
    void close() {
        browser.close();
    }

    private Page models() {
        browser = Browser.open(port, 1400, 1000).as("dung").go("/models");
        browser.shows("Nhập tệp");
        return browser.page();
    }

    @Test
    void aDiagramOfAnotherToolComesInAndWhatWasChangedIsTold() {
        Page page = models();
        page.locator("input[type=file]").first().setInputFiles(FILES.resolve("bizagi/Diagram 1.bpmn"));
        browser.shows("http://www.bizagi.com/bpmn20").isAccessible();
        browser.picture(Path.of("target/browser/imported.png"));
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.LINK).click();
        page.waitForURL(Pattern.compile(".*/models/drafts/.+"));
        page.locator(".djs-palette").waitFor();
        assertThat(page.locator("[data-element-id='Activity_1k9x2z']").first().isVisible()).isTrue();
    }

    @Test
    void aFormAloneIsDraftedAndItsFiguresStayAsTheyWereTyped() {
        Page page = models();
        page.locator("input[type=file]").first().setInputFiles(new FilePayload("form.form", "application/json", FORM.getBytes(StandardCharsets.UTF_8)));
        page.waitForURL(Pattern.compile(".*/models/drafts/.+"));
        page.getByText("Xem thử", new Page.GetByTextOptions().setExact(true)).click();
        page.locator(".form-view").getByLabel("Kinh phí").fill("1.234,5");
        browser.shows("Hiểu là 1234,5.").isAccessible();
        page.locator(".form-view").getByLabel("Kinh phí").fill("1e3");
        browser.shows("Không đọc được số này");
        assertThat(page.locator(".form-view").getByLabel("Kinh phí").inputValue()).isEqualTo("1e3");
        browser.isAccessible();
        browser.picture(Path.of("target/browser/form-alone.png"));
    }
}
