package vn.paraudit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.ParAuditTest;

/** A new finding and its photos go exactly once: without a network, from a tab that died, refused, on a device that is full. */
@ParAuditTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfflineFindingBrowserTests extends NewFindingScreen {

    @Test
    void withoutANetworkTheFindingAndItsPhotosWaitAndGoExactlyOnce() {
        note("TTHC-03");
        network(false);
        describe("không có mạng");
        photograph("mot.png", "hai.png");
        assertThat(browser.page().getByText(WAITING)).hasCount(2);
        submit();
        browser.shows("Đã ghi trên máy này, sẽ tự gửi").shows("3 mục chưa gửi").isAccessible();
        browser.picture(Path.of("target/browser/new-finding-offline-834.png"));
        browser.page().setViewportSize(360, 740);
        browser.isAccessible().picture(Path.of("target/browser/new-finding-offline-360.png"));
        browser.page().locator("header").getByText(Pattern.compile("^3")).first().click();
        browser.shows("Gửi sau mục mà nó thuộc về.").shows("Còn 2 ảnh, tệp").shows("Máy còn giữ được khoảng").isAccessible();
        browser.picture(Path.of("target/browser/new-finding-list-360.png"));
        browser.page().keyboard().press("Escape");
        assertThat(noted("TTHC-03")).isEmpty();
        network(true);
        browser.shows("Đã ghi nhận KN-");
        arrives("TTHC-03", List.of("không có mạng"), List.of("mot.png", "hai.png"));
        assertThat(browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("hai.png"))).isVisible();
        assertThat(chip()).hasCount(0);
    }

    @Test
    void aTabKilledWithAnUnsentFindingAndItsPhotosLeavesThemToTheNext() {
        note("TTHC-04");
        network(false);
        describe("thẻ chết");
        photograph("chet-1.png", "chet-2.png");
        assertThat(browser.page().getByText(WAITING)).hasCount(2);
        submit();
        browser.shows("Đã ghi trên máy này, sẽ tự gửi");
        Page killed = browser.page();
        Browser next = Browser.open(port, 834, 1112);
        killed.close();
        browser = next;
        network(true);
        browser.go("/tasks");
        arrives("TTHC-04", List.of("thẻ chết"), List.of("chet-1.png", "chet-2.png"));
        assertThat(chip()).hasCount(0);
    }

    @Test
    void aRefusedFindingReturnsToTheFormAndItsPhotoWaits() {
        note("TTHC-07");
        network(false);
        describe("ngày chưa đến");
        browser.page().getByLabel("Xảy ra ngày").fill("2026-12-31");
        photograph("tu-choi.png");
        assertThat(browser.page().getByText(WAITING)).hasCount(1);
        submit();
        browser.shows("Đã ghi trên máy này, sẽ tự gửi");
        browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Về phiếu kiểm tra")).last().click();
        network(true);
        chip().click();
        browser.shows("Máy chủ không nhận.").isAccessible();
        browser.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.LINK).first().click();
        browser.shows("Ngày xảy ra không được sau ngày hôm nay.").settled();
        browser.isAccessible().picture(Path.of("target/browser/new-finding-refused-834.png"));
        assertThat(photos("TTHC-07")).isEmpty();
        browser.page().getByLabel("Xảy ra ngày").fill("2026-04-20");
        browser.shows("Ngày xảy ra không được sau ngày hôm nay.");
        submit();
        browser.shows("Đã ghi nhận KN-");
        arrives("TTHC-07", List.of("ngày chưa đến"), List.of("tu-choi.png"));
    }

    @Test
    void aPhotoTakenOfflineAtTheCriterionIsSentOnce() {
        browser.go("/sections/" + section).settled();
        Locator card = browser.page().locator("#TTHC-10");
        card.getByText("Ảnh, tệp minh chứng").click();
        card.getByText("Chưa có ảnh, tệp nào").waitFor();
        network(false);
        card.locator("input[type=file]").setInputFiles(picture("the.png"));
        assertThat(card.getByText(WAITING)).isVisible();
        Page killed = browser.page();
        Browser next = Browser.open(port, 834, 1112);
        killed.close();
        browser = next;
        network(true);
        browser.go("/tasks");
        arrives("TTHC-10", List.of(), List.of("the.png"));
    }

    @Test
    void aDeviceWithoutRoomForAPhotoSaysSoAndSendsItAllTheSame() {
        note("TTHC-11");
        browser.page().evaluate("""
            () => {
              const put = IDBObjectStore.prototype.put;
              IDBObjectStore.prototype.put = function (...asked) {
                if (this.name === 'files') throw new DOMException('full', 'QuotaExceededError');
                return put.apply(this, asked);
              };
            }
            """);
        network(false);
        describe("máy đầy");
        photograph("day.png");
        browser.shows("Bộ nhớ của máy đã đầy").shows(HELD).isAccessible();
        browser.picture(Path.of("target/browser/new-finding-full-834.png"));
        network(true);
        submit();
        arrives("TTHC-11", List.of("máy đầy"), List.of("day.png"));
    }

    @Test
    void aFileThatNoServerWouldTakeIsSaidToBeAtOnce(@TempDir Path folder) throws IOException {
        note("TTHC-12");
        browser.page().locator("#main input[type=file]").setInputFiles(Files.write(folder.resolve("lon.png"), new byte[(20 << 20) + 1]));
        browser.shows("Tệp lớn hơn 20 MB").isAccessible();
        assertThat(photos("TTHC-12")).isEmpty();
    }
}
