package vn.paraudit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.paraudit.journey.World;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;

/** The audit trail on the screen: of one subject, of everything, verified, and found altered. */
@ParAuditTest
class AuditBrowserTests {

    private static World world;

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private Browser browser;

    private Browser open(int width, int height) {
        if (world == null) {
            world = new World(port, jobs, clock);
        }
        browser = Browser.open(port, width, height);
        return browser;
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void theLeaderReadsWhatWasDoneWithTheInspection() {
        open(1360, 900).as("duy").go("/inspections/" + world.inspection).shows("nhận thành viên theo quyết định về đoàn");
        browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nhật ký")).click();
        browser.shows("mới nhất ở trên").shows("Cầm Văn Duy").shows("hoàn thành").isAccessible();
        browser.picture(Path.of("target/browser/trail.png"));
        browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Xã Chiềng Mai$"))).first().click();
        browser.shows("nhận thành viên theo quyết định về đoàn");
    }

    @Test
    void everyPageOfACaseLeadsToItsTrail() {
        open(1360, 900);
        for (String[] page : new String[][] {{"hanh", "/plans/" + world.plan}, {"hoa", "/findings/" + world.finding},
            {"lan", "/disciplinary-cases/" + world.disciplinaryCase}}) {
            browser.as(page[0]).go(page[1]);
            browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nhật ký")).click();
            browser.shows("Nhật ký: ").shows("mục 1").isAccessible();
        }
        browser.shows("Nội dung đã ghi không hiện trong nhật ký này");
        browser.picture(Path.of("target/browser/trail-case.png"));
    }

    @Test
    void onAPhoneTheTrailIsReadWithoutScrollingSideways() {
        open(390, 844).as("duy").go("/audit/inspection/" + world.inspection).shows("mới nhất ở trên").isAccessible();
        assertThatNothingSticksOut();
        browser.picture(Path.of("target/browser/trail-phone.png"));
        browser.as("quantri").go("/administration/audit").shows("Số mục").button("Kiểm chứng").shows("Đã kiểm").isAccessible();
        assertThatNothingSticksOut();
        browser.picture(Path.of("target/browser/audit-phone.png"));
        browser.button("Theo người, ngày, việc đã làm").settled().isAccessible();
        assertThatNothingSticksOut();
        browser.picture(Path.of("target/browser/audit-acts-phone.png"));
    }

    private void assertThatNothingSticksOut() {
        Assertions.assertThat((Boolean) browser.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
    }

    @Test
    void theKeeperFindsASubjectAndSaysWhyNothingWasFound() {
        open(1360, 900).as("quantri").go("/administration/audit").shows("Số mục").isAccessible();
        browser.page().getByLabel("Tìm theo tên, đơn vị hoặc mã").fill("Chiềng Mai");
        browser.button("Cuộc kiểm tra");
        Page page = browser.page();
        assertThat(page.getByRole(AriaRole.ROW)).hasCount(2);
        browser.picture(Path.of("target/browser/audit.png"));
        page.getByLabel("Tìm theo tên, đơn vị hoặc mã").fill("không có gì như vậy");
        browser.shows("Không có nhật ký nào").isAccessible();
    }

    @Test
    void theKeeperFindsActsByWhoDidThemByDayAndByWhatTheyWere() {
        open(1360, 900).as("quantri").go("/administration/audit").button("Theo người, ngày, việc đã làm");
        Page page = browser.page();
        page.getByLabel("Người làm, hoặc được làm thay (tên, tên đăng nhập)").fill("lo thi hanh");
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Việc đã làm")).fill("lap ke hoach");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("lập kế hoạch")).click();
        Locator acts = page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Các việc đã làm, mới nhất ở trên")).getByRole(AriaRole.LISTITEM);
        assertThat(acts.first()).containsText("Lò Thị Hạnh lập kế hoạch");
        assertThat(acts.filter(new Locator.FilterOptions().setHasNotText("lập kế hoạch"))).hasCount(0);
        browser.isAccessible().picture(Path.of("target/browser/audit-acts.png"));
        page.getByLabel("Đến ngày").fill("2020-01-01");
        browser.shows("Không có việc nào");
        page.reload();
        browser.shows("Không có việc nào");
        page.getByLabel("Đến ngày").fill("");
        acts.first().getByRole(AriaRole.LINK).click();
        browser.shows("mới nhất ở trên").shows("mục 1");
    }

    @Test
    void aListThatCannotBeReadSaysSoAndTriesAgain() {
        open(1360, 900).signIn("quantri");
        browser.page().route("**/api/audit?*", Route::abort);
        browser.page().route("**/api/audit", Route::abort);
        browser.go("/administration/audit").shows("Không kết nối được máy chủ").isAccessible();
        browser.page().unroute("**/api/audit?*");
        browser.page().unroute("**/api/audit");
        browser.button("Thử lại").shows("Số mục");
    }

    @Test
    void whoeverIsNoKeeperIsToldWhoIs() {
        open(1360, 900).signIn("hanh");
        assertThat(browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Quản trị"))).hasCount(0);
        browser.go("/administration/audit").shows("Chỉ quản trị hệ thống và người làm lưu trữ");
    }

    @Test
    void theVerificationNamesWhatWasChanged() {
        open(1360, 900).signIn("quantri");
        String written = jdbc.sql("select after::text from audit_entry where subject_id = :id and sequence = 2")
            .param("id", UUID.fromString(world.plan)).query(String.class).single();
        behindTheTriggersBack("{}");
        browser.go("/administration/audit").button("Kiểm chứng").shows("1 nội dung đã bị thay đổi").isAccessible();
        browser.picture(Path.of("target/browser/audit-broken.png"));
        browser.page().getByText("Kế hoạch: sai từ mục 2").click();
        browser.shows("mới nhất ở trên");
        behindTheTriggersBack(written);
        browser.go("/administration/audit").button("Kiểm chứng").shows("Nhật ký nguyên vẹn").isAccessible();
    }

    private void behindTheTriggersBack(String after) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("update audit_entry set after = :after::json where subject_id = :id and sequence = 2").param("after", after)
                .param("id", UUID.fromString(world.plan)).update();
        });
    }
}
