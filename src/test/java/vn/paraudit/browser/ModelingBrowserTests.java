package vn.paraudit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.ParAuditTest;

/** A step that a manager draws, another one releases and a member does, with not a line of code. */
@ParAuditTest
class ModelingBrowserTests {

    private static final String STEP = "Rà soát căn cứ";

    @LocalServerPort
    private int port;

    private Browser browser;
    private DraftScreen screen;

    @BeforeEach
    void open() {
        browser = Browser.open(port, 1440, 900);
        screen = new DraftScreen(browser);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aStepDrawnByAManagerIsReleasedByASecondOneAndDoneByAMember() {
        browser.as("dung").go("/models").shows("Bản dự thảo").settled().isAccessible();
        screen.openDraft();
        screen.drawStep(STEP, "UserTask_RaSoatCanCu");
        fillStep();
        String draft = browser.page().url();
        seeDifferences();
        submit(draft);

        browser.as("phuong").go("/tasks").shows("Chờ xem xét, quyết định (1)").settled().isAccessible();
        browser.page().getByRole(AriaRole.LINK, DraftScreen.named(Pattern.compile("^Trình ban hành: "))).first().click();
        browser.shows("Tòng Văn Dũng đã trình").isAccessible();
        browser.button("Ban hành");
        browser.shows("chưa được chạy thử lần nào").isAccessible();
        screen.inDialog("Vẫn ban hành").click();
        browser.shows("Đã ban hành; Tòng Văn Dũng trình lúc").go("/models/releases").shows("125/QĐ-SNV").isAccessible();

        browser.as("hanh").go("/plans").button("Lập kế hoạch");
        screen.inDialog("Lập kế hoạch").click();
        browser.page().waitForURL(Pattern.compile(".*/plans/.+"));
        workTheStep();
    }

    @Test
    void whatCannotBeReleasedIsToldWhileItIsDrawn() {
        browser.as("dung").go("/models");
        screen.openDraft();
        screen.drawStep("Xem lại", "UserTask_XemLai");
        browser.shows("Bước này chưa có thời hạn.");
        Locator told = browser.page().getByRole(AriaRole.BUTTON, DraftScreen.named(Pattern.compile("^Bước này chưa có biểu mẫu")));
        browser.page().locator("[data-element-id='StartEvent_PlanOpened']").first().click();
        told.click();
        assertThat(screen.panel().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("Xem lại"))).isVisible();
        assertThat(browser.page().locator(".bjsl-icon-error").first()).isVisible();
        browser.isAccessible();
    }

    @Test
    void aNarrowWindowShowsADraftAndSaysWhyItCannotBeDrawn() {
        browser.as("dung").go("/models");
        screen.openDraft();
        browser.page().setViewportSize(360, 740);
        browser.shows("Cửa sổ này hẹp nên chỉ để xem").isAccessible();
        Assertions.assertThat(browser.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    @Test
    void noOtherPageLoadsTheEditors() {
        List<String> loaded = new CopyOnWriteArrayList<>();
        browser.page().onRequest(request -> loaded.add(request.url()));
        browser.as("dung").go("/tasks").settled().go("/plans").settled().go("/models").settled();
        Assertions.assertThat(loaded).noneMatch(url -> url.matches(".*/(bpmn-editor|dmn-editor|dmn-view|form-editor)-.*"));
        screen.openDraft();
        Assertions.assertThat(loaded).anyMatch(url -> url.contains("/bpmn-editor-"));
    }

    private void fillStep() {
        screen.panel().getByLabel("Tên tiếng Anh").fill("Review the grounds");
        screen.pick("Ai làm", "Chuyên viên kế hoạch");
        screen.pick("Hạn", "Dự thảo kế hoạch");
        screen.panel().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Thêm biểu mẫu mới")).click();
        screen.panel().getByLabel("Hướng dẫn cho người làm").fill("Xem lại căn cứ pháp lý của kế hoạch.");
        screen.panel().getByLabel("Hướng dẫn bằng tiếng Anh").fill("Look at the legal grounds of the plan.");
        screen.panel().getByLabel("Tên", new Locator.GetByLabelOptions().setExact(true)).click();
        browser.shows("Không có điểm nào cần sửa").isAccessible();
        screen.panel().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Mở biểu mẫu")).click();
        browser.page().locator(".fjs-palette").waitFor();
        browser.page().locator(".fjs-children .fjs-element").last().click();
        assertThat(browser.page().getByLabel("Nhãn tiếng Anh")).hasValue("Note");
        browser.page().getByLabel("Nhãn tiếng Anh").fill("Note of the review");
        browser.isAccessible();
        assertThat(browser.page().getByText(Pattern.compile("^Đã lưu lúc"))).isVisible();
    }

    private void seeDifferences() {
        browser.page().getByRole(AriaRole.LINK, DraftScreen.named(Pattern.compile("^Khác gì bản đang dùng"))).click();
        browser.shows("Thêm công việc “" + STEP + "”").isAccessible();
        browser.page().locator(".djs-element.is-added[data-element-id='UserTask_RaSoatCanCu']").waitFor();
        browser.page().goBack();
    }

    private void submit(String draft) {
        browser.page().navigate(draft);
        browser.button("Trình ban hành");
        Locator dialog = browser.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Lý do thay đổi").fill("Rà soát căn cứ trước khi đề xuất");
        dialog.getByLabel("Số quyết định").fill("125/QĐ-SNV");
        screen.inDialog("Vẫn trình").click();
        browser.shows("chờ ban hành");
        assertThat(browser.page().getByRole(AriaRole.BUTTON, DraftScreen.named(Pattern.compile("^Ban hành$")))).isHidden();
    }

    private void workTheStep() {
        browser.go("/tasks");
        browser.page().getByRole(AriaRole.LINK, DraftScreen.named(Pattern.compile("^" + STEP))).first().click();
        browser.shows("Xem lại căn cứ pháp lý của kế hoạch.");
        browser.page().getByLabel("Nội dung").first().fill("Đủ căn cứ");
        browser.button("Hoàn thành Ctrl ↵").shows("Đã hoàn thành: " + STEP).shows("Làm tiếp: Đề xuất đối tượng kiểm tra");
    }
}
