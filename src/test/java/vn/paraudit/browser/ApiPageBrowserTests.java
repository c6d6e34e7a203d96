package vn.paraudit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.ParAuditTest;

/** The page on which developers read and try the API. */
@ParAuditTest
class ApiPageBrowserTests {

    @LocalServerPort
    private int port;

    private Browser browser;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void open() {
        browser = Browser.open(port, 1280, 900);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void operationsAreReadAndTriedUnderTheContentPolicy() {
        browser.signIn("dung");
        browser.page().onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text());
            }
        });
        browser.page().onPageError(complaints::add);
        browser.go("/swagger-ui/index.html").shows("organization").picture(Path.of("target/browser/api.png"));

        Locator units = operation("unit_list");
        units.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Try it out")).click();
        units.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Execute")).click();
        assertThat(statusOf(units)).hasText("200");

        Locator token = operation("token_create");
        token.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Try it out")).click();
        token.locator("textarea").fill("{\"name\": \"Thử\", \"scopes\": [\"READ\"]}");
        token.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Execute")).click();
        assertThat(statusOf(token)).hasText("200");
        browser.picture(Path.of("target/browser/api-tried.png"));
        assertThat(complaints).isEmpty();
    }

    private static Locator statusOf(Locator operation) {
        return operation.locator(".live-responses-table tbody .response-col_status").first();
    }

    private Locator operation(String id) {
        Locator operation = browser.page().locator("[id$='-" + id + "']");
        operation.locator(".opblock-summary-control").click();
        return operation;
    }
}
