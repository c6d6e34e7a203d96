package vn.paraudit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import vn.paraudit.testing.Browser;

/** The page on which a manager works on a draft, and what is done there. */
final class DraftScreen {

    private static final String START = "[data-element-id='StartEvent_PlanOpened']";

    private final Browser browser;

    DraftScreen(Browser browser) {
        this.browser = browser;
    }

    /** Makes a draft of the annual plan, from the page of the models on. */
    void openDraft() {
        browser.button("Tạo bản dự thảo");
        browser.page().getByRole(AriaRole.DIALOG).locator("input[aria-haspopup='listbox']").click();
        option("Kế hoạch kiểm tra năm");
        inDialog("Tạo bản dự thảo").click();
        isOpen();
    }

    void isOpen() {
        browser.page().waitForURL(Pattern.compile(".*/models/drafts/.+"));
        browser.page().locator(".djs-palette").waitFor();
    }

    /** Puts a named step between the start and the first step. */
    void drawStep(String name, String id) {
        browser.page().locator(START).first().click();
        browser.page().locator(".djs-context-pad [data-action='append.user-task']").click();
        browser.page().locator(".djs-direct-editing-content").fill(name);
        browser.page().locator(START).first().click();
        step(id).click();
        assertThat(panel().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName(name))).isVisible();
    }

    Locator step(String id) {
        return browser.page().locator("[data-element-id='" + id + "']").first();
    }

    Locator panel() {
        return browser.page().getByRole(AriaRole.COMPLEMENTARY, named("Thuộc tính"));
    }

    void pick(String label, String option) {
        panel().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).first().click();
        option(option);
    }

    private void option(String text) {
        browser.page().getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(text)).first().click();
    }

    Locator inDialog(String button) {
        return browser.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    /** What is done less often stands behind three dots. */
    void menu(String entry) {
        browser.button("Thao tác khác");
        browser.page().getByRole(AriaRole.MENUITEM, named(entry)).click();
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    static Page.GetByRoleOptions named(Pattern name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
