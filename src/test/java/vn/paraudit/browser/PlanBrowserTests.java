package vn.paraudit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.ParAuditTest;

/** The annual plan as people click it through: four people, one browser. */
@ParAuditTest
class PlanBrowserTests {

    /** What an open calendar covers or leaves: the errors of the form, and the sides of its pane and of the window. */
    private static final String CALENDAR_FAULTS = """
        () => {
          const calendar = document.querySelector('.flatpickr-calendar.open').getBoundingClientRect();
          const pane = document.querySelector('.flatpickr-calendar.open').closest('article').getBoundingClientRect();
          const faults = [];
          if (calendar.left < pane.left || calendar.right > pane.right || calendar.right > innerWidth) faults.push('beside its pane');
          let scroll = document.querySelector('.flatpickr-calendar.open').parentElement;
          while (scroll.scrollHeight <= scroll.clientHeight || getComputedStyle(scroll).overflowY === 'visible') scroll = scroll.parentElement;
          const sight = scroll.getBoundingClientRect();
          if (calendar.top < sight.top || calendar.bottom > sight.bottom + 1) faults.push('out of sight');
          for (const error of document.querySelectorAll('.fjs-form-field-error')) {
            const box = error.getBoundingClientRect();
            if (box.height > 0 && box.bottom > calendar.top + 1 && box.top < calendar.bottom - 1 && box.right > calendar.left && box.left < calendar.right) {
              faults.push(error.textContent);
            }
          }
          return faults;
        }
        """;
    private static final String OPINION = "Bổ sung việc rà soát văn bản hết hiệu lực";
    private static final String TITLE = "Kế hoạch kiểm tra của trình duyệt";

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open(port, 1440, 900);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aPlanIsProposedDraftedSubmittedAndIssued() {
        browser.as("hanh").go("/plans").isAccessible().button("Lập kế hoạch");
        browser.page().getByLabel("Tên kế hoạch").fill(TITLE);
        browser.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lập kế hoạch")).click();
        browser.page().waitForURL(Pattern.compile(".*/plans/.+"));
        browser.shows("Kế hoạch chưa có đơn vị nào được kiểm tra.").isAccessible();

        openTask("Đề xuất đối tượng kiểm tra");
        browser.isAccessible();
        browser.page().getByLabel(Pattern.compile("^\\d+\\. Xã Chiềng Mai · \\d+ điểm")).check();
        fill("Lý do chọn khác xếp hạng", "Theo phản ánh của người dân");
        complete("Đề xuất đối tượng kiểm tra");

        browser.button("Làm tiếp: Dự thảo kế hoạch").shows("Mục đích, yêu cầu");
        aCalendarStaysInItsPaneAndCoversNoError();
        fillDraft();
        complete("Dự thảo kế hoạch");
        anOpinionIsGivenAndAnswered();

        browser.signIn("binh");
        openTask("Xem xét, ký trình");
        browser.page().getByLabel("Đã xem xét mục đích").check();
        complete("Xem xét, ký trình");

        browser.signIn("son");
        openTask("Phê duyệt kế hoạch");
        whoeverApprovesSeesWhatIsDecidedOn();
        browser.page().getByLabel("Phê duyệt kế hoạch").check();
        complete("Phê duyệt kế hoạch");
        browser.shows("Không có việc đang chờ xử lý");

        browser.go("/plans").shows("Đã ban hành");
        theRecordsOfficeGivesItsNumber();
        browser.signIn("son");
        browser.go("/plans").shows("15/KH-UBND");
        theIssuedPlanIsAmended();
    }

    private void theRecordsOfficeGivesItsNumber() {
        browser.signIn("hanh");
        browser.go("/papers").shows("văn bản đã ký chưa có số").shows("Chờ Chuyên viên kế hoạch (phòng CCHC) ghi số").isAccessible();
        browser.button("Ghi số, ngày: " + TITLE).shows("Số, ký hiệu do văn thư cấp").isAccessible();
        browser.picture(Path.of("target/browser/paper-number.png"));
        browser.page().getByLabel("Số, ký hiệu do văn thư cấp").fill("QĐ");
        Locator dialog = browser.page().getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ghi").setExact(true)).click();
        browser.shows("Hãy ghi đủ số, ký hiệu");
        browser.page().getByLabel("Số, ký hiệu do văn thư cấp").fill("15/KH-UBND");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ghi").setExact(true)).click();
        browser.shows("15/KH-UBND").shows("Sửa số, ngày").settled();
        browser.picture(Path.of("target/browser/papers.png"));
        browser.page().setViewportSize(360, 760);
        browser.go("/papers").shows("15/KH-UBND").isAccessible();
        browser.picture(Path.of("target/browser/papers-360.png"));
        browser.page().setViewportSize(1440, 900);
    }

    private void anOpinionIsGivenAndAnswered() {
        browser.as("nam");
        openTask("Góp ý dự thảo");
        browser.shows("Căn cứ để quyết định").shows("Đơn vị còn lại kiểm tra vào năm sau").isAccessible();
        browser.page().getByLabel("Không đồng ý").check();
        fill("Nội dung góp ý", OPINION);
        complete("Góp ý dự thảo");

        browser.as("hanh");
        openTask("Tiếp thu, hoàn thiện");
        browser.shows("chưa được tiếp thu, giải trình");
        browser.page().getByLabel(Pattern.compile("^Tiếp thu, giải trình")).last().fill("Đã bổ sung văn bản hết hiệu lực");
        complete("Tiếp thu, hoàn thiện");
    }

    private void whoeverApprovesSeesWhatIsDecidedOn() {
        browser.shows("Tám lĩnh vực").shows("1 đơn vị được kiểm tra: Xã Chiềng Mai (chuyên đề)").shows(OPINION)
            .shows("Tiếp thu, giải trình: Đã bổ sung văn bản hết hiệu lực").shows("Lý do chưa đạt: Đơn vị còn lại kiểm tra vào năm sau").isAccessible();
        browser.picture(Path.of("target/browser/approve-plan.png"));
    }

    private void aCalendarStaysInItsPaneAndCoversNoError() {
        String task = browser.page().url().replaceAll(".*[?&]task=([^&]+).*", "$1");
        theCalendarOfAWrongFieldIsInPlace("pane");
        browser.page().setViewportSize(360, 760);
        browser.go("/tasks/" + task).shows("Mục đích, yêu cầu");
        theCalendarOfAWrongFieldIsInPlace("phone");
        browser.page().setViewportSize(1440, 900);
        browser.go("/tasks?task=" + task).shows("Mục đích, yêu cầu");
    }

    private void theCalendarOfAWrongFieldIsInPlace(String where) {
        browser.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Hoàn thành"))).click();
        Locator day = browser.page().getByLabel(Pattern.compile("^Đến ngày")).first();
        day.focus();
        browser.page().locator(".flatpickr-calendar.open").waitFor();
        Assertions.assertThat((List<?>) browser.settled().page().evaluate(CALENDAR_FAULTS)).as(where).isEmpty();
        browser.picture(Path.of("target/browser/calendar-%s.png".formatted(where)));
        day.press("Escape");
    }

    private void theIssuedPlanIsAmended() {
        browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TITLE)).click();
        browser.shows("nội dung đã được khóa").shows("chuyên đề");
        assertThat(browser.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Điều chỉnh kế hoạch"))).hasCount(0);

        browser.as("hanh").go("/plans");
        browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TITLE)).click();
        browser.button("Điều chỉnh kế hoạch").shows("qua đủ các bước").isAccessible();
        browser.picture(Path.of("target/browser/amend-plan.png"));
        browser.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Điều chỉnh kế hoạch")).click();
        browser.shows("Kế hoạch này điều chỉnh kế hoạch").shows("Đợt 1 (04/05/2026 – 29/05/2026)").isAccessible();
        browser.picture(Path.of("target/browser/amendment.png"));
        openTask("Đề xuất đối tượng kiểm tra");
        assertThat(browser.page().getByLabel(Pattern.compile("^\\d+\\. Xã Chiềng Mai · "))).isChecked();
        browser.go("/plans");
        browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TITLE).setExact(true)).click();
        browser.shows("Đang được điều chỉnh");
        assertThat(browser.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Điều chỉnh kế hoạch"))).hasCount(0);
    }

    private void openTask(String name) {
        browser.go("/tasks");
        browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name))).first().click();
        assertThat(browser.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name))).isVisible();
    }

    private void complete(String name) {
        browser.button("Hoàn thành Ctrl ↵").shows("Đã hoàn thành: " + name);
    }

    private void fillDraft() {
        fill("Mục đích, yêu cầu", "Đánh giá kết quả cải cách hành chính");
        fill("Nội dung kiểm tra", "Tám lĩnh vực");
        browser.page().getByLabel("Trực tiếp tại đơn vị").check();
        day("Thời kỳ kiểm tra từ ngày", "1/1/2025");
        day("Thời kỳ kiểm tra đến ngày", "30/4/2026");
        fill("Tên đợt", "Đợt 1");
        day("Từ ngày", "4/5/2026");
        day("Đến ngày", "29/5/2026");
        choose("Đơn vị trong đợt", "Xã Chiềng Mai");
        choose("Trong đó kiểm tra theo chuyên đề", "Xã Chiềng Mai");
        fill("Lý do chưa đạt tỷ lệ đơn vị được kiểm tra", "Đơn vị còn lại kiểm tra vào năm sau");
        choose("Cơ quan được lấy ý kiến", "Sở Tư pháp");
    }

    private void fill(String label, String text) {
        browser.page().getByLabel(label).first().fill(text);
    }

    private void day(String label, String text) {
        Locator field = browser.page().getByLabel(Pattern.compile("^" + label)).first();
        field.fill(text);
        field.press("Enter");
    }

    private void choose(String label, String option) {
        Locator field = browser.page().getByLabel(label).first();
        field.fill(option.substring(3));
        browser.page().locator(".fjs-dropdownlist-item").filter(new Locator.FilterOptions().setHasText(option)).first().click();
    }
}
