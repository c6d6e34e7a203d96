package vn.paraudit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.paraudit.journey.RemedySteps;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;

/** A violation from the tablet in the commune to the supervisor's register. */
@ParAuditTest
class FindingBrowserTests {

    private static final String CHIENG_MAI = "04132";

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open(port, 820, 1180);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aViolationIsNotedOnTheTabletPlannedByTheUnitAndSeenByTheSupervisor() {
        RemedySteps journey = new RemedySteps(port);
        String inspection = journey.onSite(jobs, clock, CHIENG_MAI, RemedySteps.VISIT);
        String checker = journey.checkerOf(inspection, "TTHC-08");
        String section = journey.sectionAsking(inspection, "TTHC-08");

        browser.as(checker).go("/sections/" + section + "#TTHC-08").shows("Kiểm tra phần này");
        photographed(browser.page());
        browser.isAccessible();
        browser.page().locator("#TTHC-08").getByText("Ghi nhận vi phạm").click();
        browser.shows("Chọn mức khác bảng quyết định").isAccessible();
        noteLateDossiers(browser.page());
        browser.shows("mức F3").isAccessible();
        browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Về phiếu kiểm tra")).last().click();
        assertThat(browser.page().locator("#TTHC-08").getByText("KN-000001")).isVisible();
        browser.isAccessible();
        browser.picture(Path.of("target/browser/section-findings.png"));

        journey.concluded(inspection);
        browser.signIn("chutich").shows("Lập kế hoạch khắc phục");
        browser.page().getByText("Lập kế hoạch khắc phục").first().click();
        browser.page().locator("article input[type=file]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        browser.settled();
        browser.page().context().setOffline(true);
        browser.page().locator("article input[type=file]").setInputFiles(picture("tu-viec.png"));
        browser.shows("Đã lưu trên máy này, chờ gửi.");
        browser.page().context().setOffline(false);
        assertThat(browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("tu-viec.png"))).isVisible();
        browser.isAccessible();
        planRemedy(browser.page());
        browser.shows("Đã hoàn thành");

        String finding = journey.as("thu").get("/api/findings?inspection=" + inspection).body().path("items").get(0).path("id").asString();
        browser.go("/findings/" + finding).shows("Bổ sung ảnh, tệp chứng minh tại đây").settled();
        browser.page().locator("input[type=file]").setInputFiles(picture("khac-phuc.png"));
        assertThat(browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("khac-phuc.png"))).isVisible();
        browser.isAccessible();
        browser.picture(Path.of("target/browser/finding-proof.png"));

        browser.as("thu").go("/findings").shows("1 kiến nghị đang khắc phục").shows("KN-000001").isAccessible();
        browser.picture(Path.of("target/browser/findings.png"));
        printsWhole(browser.page());
        Assertions.assertThat(downloaded(browser.page())).contains("KN-000001", "Xã Chiềng Mai");
        browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("KN-000001")).click();
        browser.shows("Tỷ lệ vi phạm trên 5 %");
        assertThat(browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ho-so.png"))).isVisible();
        assertThat(browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("khac-phuc.png"))).isVisible();
        assertThat(browser.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thêm ảnh, tệp"))).hasCount(0);
        assertThat(browser.page().locator(".djs-container .is-active")).not().hasCount(0);
        browser.isAccessible();
        browser.picture(Path.of("target/browser/finding.png"));
        browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Xem kế hoạch và báo cáo theo kết luận")).click();
        browser.shows("Thiếu người sau sắp xếp").shows("Quyết định phân công").settled();
        browser.isAccessible();
        browser.picture(Path.of("target/browser/remedy.png"));
        browser.as("son").go("/findings/" + finding).button("Kết thúc theo dõi (không còn điều kiện khắc phục)").shows("Không hoàn tác được").isAccessible();
    }

    /** On paper stands the page and nothing of the frame; nothing scrolls, and no row breaks. */
    private static void printsWhole(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.getByRole(AriaRole.NAVIGATION)).hasCount(0);
        assertThat(page.getByRole(AriaRole.BANNER)).hasCount(0);
        Assertions.assertThat(page.evaluate("""
            () => ['#main', '.facts-scroll'].map(part => getComputedStyle(document.querySelector(part)).overflowY)
              .concat(getComputedStyle(document.querySelector('.facts-table tbody tr')).breakInside)
            """)).isEqualTo(List.of("visible", "visible", "avoid"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    /** The table that the register offers to download. */
    private static String downloaded(Page page) {
        Download table = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tải bảng")).click());
        try {
            return Files.readString(table.path());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Each name has a picture of its own: the same bytes would be kept once. */
    private static FilePayload picture(String name) {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(name.length(), 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new FilePayload(name, "image/png", picture.toByteArray());
    }

    /** A photo of the register, taken at the criterion. */
    private static void photographed(Page page) {
        Locator card = page.locator("#TTHC-08");
        card.getByText("Ảnh, tệp minh chứng").click();
        card.getByText("Chưa có ảnh, tệp nào").waitFor();
        card.locator("input[type=file]").setInputFiles(picture("ho-so.png"));
        assertThat(card.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("ho-so.png"))).isVisible();
    }

    private static void noteLateDossiers(Page page) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Vi phạm"))).fill("V-TTHC-06");
        page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText("V-TTHC-06")).first().click();
        page.getByLabel("Nội dung vi phạm").fill("Hồ sơ đất đai giải quyết quá hạn");
        page.getByLabel("Số trường hợp vi phạm").fill("20");
        page.getByLabel("Tổng số đã kiểm tra").fill("26");
        page.getByLabel("Xảy ra ngày").fill("2026-04-20");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thêm người chịu trách nhiệm")).click();
        assertThat(page.getByLabel("Cấp").and(page.locator("input")).last()).isFocused();
        page.getByLabel("Chức danh").fill("Công chức địa chính");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ghi nhận").setExact(true)).click();
    }

    private static void planRemedy(Page page) {
        page.getByLabel("Thiếu nhân lực, chuyên môn sau sắp xếp").check();
        page.getByLabel("Phân tích nguyên nhân").fill("Thiếu người sau sắp xếp");
        Locator measure = page.locator(".fjs-container");
        measure.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(Pattern.compile("^Biện pháp"))).first().fill("Bố trí thêm công chức");
        measure.getByLabel("Sản phẩm hoàn thành").fill("Quyết định phân công");
        measure.getByLabel("Chức danh người chịu trách nhiệm").fill("Chủ tịch UBND xã");
        page.getByLabel("Biện pháp phòng ngừa tái diễn").fill("Giao ban hồ sơ hằng tuần");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Hoàn thành"))).click();
    }
}
