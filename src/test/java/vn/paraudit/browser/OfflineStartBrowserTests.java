package vn.paraudit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.ParAuditTest;

/** Who has signed in once with a network opens the pages of field work without one, also those that were never opened before. */
@ParAuditTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfflineStartBrowserTests extends NewFindingScreen {

    private static final String AWAY = "Không kết nối được máy chủ";

    private static final String KEPT = """
        path => new Promise((done, failed) => {
          const opening = indexedDB.open('par-audit.copies');
          opening.onerror = failed;
          opening.onsuccess = () => {
            const database = opening.result;
            if (!database.objectStoreNames.contains('copies')) { database.close(); done(0); return; }
            const counting = database.transaction('copies').objectStore('copies').count(path ? IDBKeyRange.only(path) : undefined);
            counting.onsuccess = () => { database.close(); done(counting.result); };
          };
        })
        """;

    @Override
    Browser openBrowser() {
        return Browser.openKeepingPages(port, 834, 1112);
    }

    /** Waits until the device has packed what the last request of packing brings. */
    private void pack() {
        browser.go("/tasks").shows("Việc của tôi");
        Page page = browser.page();
        browser.until(() -> page.evaluate("() => Boolean(navigator.serviceWorker.controller)").equals(true)
            && ((Number) page.evaluate(KEPT, sheet())).intValue() > 0);
        network(false);
    }

    private String sheet() {
        return "/api/sheets/" + inspection() + "/field/interviews";
    }

    @Test
    void aNewFindingIsOpenedByALinkReloadedAndSentLater() {
        pack();
        browser.walk("/findings/new?section=" + section + "&criterion=TTHC-13").shows("Chọn mức khác bảng quyết định").shows(AWAY).isAccessible();
        describe("mở lần đầu khi mất mạng");
        photograph("lan-dau.png");
        assertThat(browser.page().getByText(WAITING)).hasCount(1);
        browser.page().reload();
        assertThat(description()).hasValue("mở lần đầu khi mất mạng");
        assertThat(browser.page().getByText(WAITING)).hasCount(1);
        browser.settled().isAccessible().picture(Path.of("target/browser/offline-start-finding-834.png"));
        submit();
        browser.shows("Đã ghi trên máy này, sẽ tự gửi");
        assertThat(noted("TTHC-13")).isEmpty();
        network(true);
        arrives("TTHC-13", List.of("mở lần đầu khi mất mạng"), List.of("lan-dau.png"));
        assertThat(browser.page().getByText(AWAY)).hasCount(0);
    }

    @Test
    void aSectionATaskAndAFieldSheetOpenForTheFirstTimeAndKnowWhatWasSent() {
        pack();
        browser.go("/sections/" + section).shows(AWAY);
        Locator card = browser.page().getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName("TTHC-02").setExact(true));
        Locator note = card.getByLabel("Ghi chú");
        note.fill("ghi khi mất mạng");
        assertThat(card.getByText(WAITING)).isVisible();
        browser.page().reload();
        assertThat(note).hasValue("ghi khi mất mạng");
        browser.go("/tasks/" + workOnSite()).shows(AWAY).shows("Hoàn thành");
        browser.go("/inspections/" + inspection() + "/field/interviews").shows(AWAY).settled().isAccessible();
        browser.go("/tasks").shows(AWAY).settled().isAccessible();
        browser.page().setViewportSize(360, 740);
        browser.isAccessible().picture(Path.of("target/browser/offline-start-inbox-360.png"));
        network(true);
        browser.until(() -> answer("TTHC-02").equals("ghi khi mất mạng"));
        assertThat(browser.page().getByText(AWAY)).hasCount(0);
        // The page of the section was left before the answer arrived: what is kept of it is read anew.
        browser.until(() -> browser.page().evaluate("""
            async ([keeps, path]) => {
              const opening = indexedDB.open('par-audit.copies');
              const database = await new Promise(done => { opening.onsuccess = () => done(opening.result); });
              const getting = database.transaction('copies').objectStore('copies').get(path);
              const copy = await new Promise(done => { getting.onsuccess = () => done(getting.result); });
              database.close();
              return JSON.stringify(copy.body).includes(keeps);
            }
            """, List.of("ghi khi mất mạng", "/api/sections/" + section)).equals(true));
    }

    @Test
    void whoSignsOutLeavesNothingBehind() {
        pack();
        network(true);
        browser.settled();
        browser.page().locator("header button[aria-haspopup=menu]").last().click();
        browser.page().getByRole(AriaRole.MENUITEM).filter(new Locator.FilterOptions().setHasText("Đăng xuất")).click();
        browser.page().locator("input[autocomplete=username]").waitFor();
        browser.until(() -> ((Number) browser.page().evaluate(KEPT, null)).intValue() == 0);
        network(false);
        browser.page().reload();
        browser.shows(AWAY);
        assertThat(browser.page().getByRole(AriaRole.NAVIGATION)).hasCount(0);
    }
}
