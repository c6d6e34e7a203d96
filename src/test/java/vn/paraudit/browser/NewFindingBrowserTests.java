package vn.paraudit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.ParAuditTest;

/** A new finding is not lost: reloaded, left, closed, in two tabs, by two people, signed out over. */
@ParAuditTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewFindingBrowserTests extends NewFindingScreen {

    /** Whether a finding with these words is kept by the browser. */
    private static final String ON_THE_DEVICE = """
        words => new Promise((done, fail) => {
          const asked = indexedDB.open('par-audit.saving');
          asked.onerror = () => fail(asked.error);
          asked.onsuccess = () => {
            const all = asked.result.transaction('items').objectStore('items').getAll();
            all.onsuccess = () => {
              asked.result.close();
              done(all.result.some(item => item.body.facts?.description === words));
            };
          };
        })
        """;

    @Test
    void whatIsWrittenSurvivesAReloadTheWayBackAndAClosedTab() {
        note("TTHC-01");
        describe("viết rồi tải lại");
        assertThat(browser.page().getByText(HELD)).isVisible();
        browser.isAccessible().picture(Path.of("target/browser/new-finding-held-834.png"));
        browser.page().reload();
        assertThat(description()).hasValue("viết rồi tải lại");
        assertThat(browser.page().getByLabel("Xảy ra ngày")).hasValue("2026-04-20");

        description().fill("viết rồi rời trang ngay");
        browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Về phiếu kiểm tra")).first().click();
        browser.shows("Vi phạm chưa ghi nhận xong");
        browser.page().goBack();
        assertThat(description()).hasValue("viết rồi rời trang ngay");

        description().fill("viết rồi đóng thẻ ngay");
        // Closing by the browser is like killing: nothing runs any more. What it leaves a page is the time that a keystroke may take.
        browser.page().waitForFunction(ON_THE_DEVICE, "viết rồi đóng thẻ ngay");
        browser.page().close();
        browser = Browser.open(port, 360, 740);
        note("TTHC-01");
        browser.shows("Còn 1 vi phạm khác chưa ghi nhận xong");
        assertThat(description()).hasValue("");
        browser.isAccessible().picture(Path.of("target/browser/new-finding-unfinished-360.png"));
        browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("viết rồi đóng thẻ ngay"))).click();
        assertThat(description()).hasValue("viết rồi đóng thẻ ngay");
        submit();
        browser.shows("Đã ghi nhận KN-").isAccessible();
        assertThat(noted("TTHC-01")).containsExactly("viết rồi đóng thẻ ngay");
        browser.page().reload();
        browser.shows("Đã ghi nhận KN-");
        assertThat(chip()).hasCount(0);
    }

    @Test
    void aKeystrokeIsOnTheDeviceWithinThreeTenthsOfASecond() {
        note("TTHC-02");
        description().fill("a");
        assertThat(browser.page().getByText(HELD)).isVisible();
        Object millis = browser.page().evaluate("""
            async () => {
              const text = document.querySelector('textarea');
              const type = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set;
              const open = () => new Promise((done, fail) => {
                const asked = indexedDB.open('par-audit.saving');
                asked.onsuccess = () => done(asked.result);
                asked.onerror = () => fail(asked.error);
              });
              const read = async database => new Promise(done => {
                const asked = database.transaction('items').objectStore('items').getAll();
                asked.onsuccess = () => done(asked.result.map(item => item.body.facts.description));
              });
              const database = await open();
              const took = [];
              for (const word of ['ab', 'abc', 'abcd', 'abcde', 'abcdef']) {
                const start = performance.now();
                type.call(text, word);
                text.dispatchEvent(new Event('input', { bubbles: true }));
                while (!(await read(database)).includes(word)) await new Promise(done => setTimeout(done, 1));
                took.push(performance.now() - start);
              }
              database.close();
              return took.sort((a, b) => a - b)[2];
            }
            """);
        assertThat(((Number) millis).doubleValue()).as("median of five, in milliseconds").isLessThan(300);
        browser.button("Bỏ").button("Bỏ hẳn nội dung này");
        browser.page().waitForURL(Pattern.compile("/sections/"));
        assertThat(browser.page().getByText("Vi phạm chưa ghi nhận xong")).hasCount(0);
    }

    @Test
    void twoTabsWriteTheSameFindingOrTwo() {
        note("TTHC-05");
        description().fill("thẻ thứ nhất");
        Page other = browser.page().context().newPage();
        try {
            other.navigate(browser.page().url());
            assertThat(description(other)).hasValue("thẻ thứ nhất");
            description(other).fill("thẻ thứ nhất, rồi thẻ thứ hai");
            assertThat(description()).hasValue("thẻ thứ nhất, rồi thẻ thứ hai");
            describe("một vi phạm trong hai thẻ");
            submit();
            browser.shows("Đã ghi nhận KN-");
            assertThat(other.getByText(Pattern.compile("^Đã ghi nhận KN-"))).isVisible();

            note("TTHC-05");
            description().fill("vi phạm thứ hai");
            other.navigate(browser.page().url().replaceAll("&id=.*", ""));
            assertThat(other.getByText("Còn 1 vi phạm khác chưa ghi nhận xong")).isVisible();
            description(other).fill("vi phạm thứ ba");
            assertThat(browser.page().getByText("Còn 1 vi phạm khác chưa ghi nhận xong")).isVisible();
            assertThat(description()).hasValue("vi phạm thứ hai");
            Locator list = other.getByRole(AriaRole.NOTE);
            list.getByText("Bỏ").click();
            list.getByText("Bỏ hẳn nội dung này").click();
            assertThat(description()).hasValue("");
            assertThat(description(other)).hasValue("vi phạm thứ ba");
        } finally {
            other.close();
        }
        assertThat(noted("TTHC-05")).containsExactly("một vi phạm trong hai thẻ");
    }

    @Test
    void anotherPersonInTheSameBrowserNeitherSeesNorSendsIt() {
        note("TTHC-06");
        describe("của người ghi");
        assertThat(browser.page().getByText(HELD)).isVisible();
        String address = browser.page().url().replaceAll("^.*//[^/]+", "");
        browser.as("hoa".equals(checker) ? "nam" : "hoa").go(address).shows("Chọn mức khác bảng quyết định");
        assertThat(description()).hasValue("");
        assertThat(browser.page().url()).doesNotContain(address);
        browser.as(checker).go(address).shows("Chọn mức khác bảng quyết định");
        assertThat(description()).hasValue("của người ghi");
        submit();
        browser.shows("Đã ghi nhận KN-");
        assertThat(noted("TTHC-06")).containsExactly("của người ghi");
    }

    @Test
    void whoSignsOutIsToldOfWhatIsUnfinished() {
        note("TTHC-13");
        description().fill("đang viết dở");
        assertThat(browser.page().getByText(HELD)).isVisible();
        browser.page().locator("header button[aria-haspopup=menu]").last().click();
        browser.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Đăng xuất")).click();
        browser.shows("Còn 1 mục chưa gửi").shows("Trong đó 1 mục đang viết dở").isAccessible();
        assertThat(browser.page().getByText("Gửi rồi đăng xuất")).hasCount(0);
        browser.button("Vẫn đăng xuất");
        browser.page().locator("input[autocomplete=username]").first().waitFor();
        browser.as(checker);
        note("TTHC-13");
        browser.shows("Còn 1 vi phạm khác chưa ghi nhận xong");
    }
}
