package vn.paraudit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.paraudit.modeling.DraftSteps;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.ZipBytes;

/** Nothing that is done with a draft is lost: older saves, other people's saves, newer versions in force, files out and in again. */
@ParAuditTest
class DraftBrowserTests {

    private static final String STEP = "UserTask_XemLai";

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private Browser browser;
    private DraftScreen screen;
    private DraftSteps steps;

    @BeforeEach
    void openADraft() {
        browser = Browser.open(port, 1440, 900);
        screen = new DraftScreen(browser);
        steps = new DraftSteps(port);
        browser.as("dung").go("/models");
        screen.openDraft();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private String draft() {
        return browser.page().url().replaceAll(".*/drafts/([^/?]+).*", "$1");
    }

    private void drawAndSave() {
        screen.drawStep("Xem lại", STEP);
        assertThat(browser.page().getByText(Pattern.compile("^Đã lưu lúc"))).isVisible();
    }

    @Test
    void anOlderSaveIsTakenUpAgain() {
        drawAndSave();
        screen.menu("Các lần lưu");
        browser.shows("Lần 1").isAccessible();
        browser.button("Lấy lại bản này");
        assertThat(screen.step(STEP)).isHidden();
        screen.menu("Các lần lưu");
        browser.shows("Lần 3");
    }

    @Test
    void whatAnotherSavedMeanwhileIsNotWrittenOver() {
        DraftSteps.Added added = DraftSteps.withStep(steps.files(draft()));
        Assertions.assertThat(steps.saved("phuong", draft(), 1, added.files()).status()).isEqualTo(200);
        screen.drawStep("Xem lại", STEP);
        browser.shows("Người khác đã lưu trước").shows("Lò Văn Phương").isAccessible();
        browser.button("Dùng bản của họ");
        assertThat(screen.step(added.element())).isVisible();
        assertThat(screen.step(STEP)).isHidden();
    }

    @Test
    void ownWorkCanBeKeptOverWhatAnotherSaved() {
        DraftSteps.Added added = DraftSteps.withStep(steps.files(draft()));
        steps.saved("phuong", draft(), 1, added.files());
        screen.drawStep("Xem lại", STEP);
        browser.button("Giữ bản của tôi");
        assertThat(browser.page().getByText(Pattern.compile("^Đã lưu lúc"))).isVisible();
        Assertions.assertThat(steps.files(draft()).get(DraftSteps.PLAN)).contains(STEP).doesNotContain(added.element());
    }

    @Test
    void aDraftGoesOnFromWhatCameIntoForceMeanwhile() {
        String slow = draft();
        String fast = steps.stepDrafted("phuong");
        steps.submitted("phuong", fast, null);
        steps.acted("dung", fast, "release");
        browser.go("/models/drafts/" + slow).shows("vừa được ban hành").isAccessible();
        browser.page().getByRole(AriaRole.BUTTON, DraftScreen.named(Pattern.compile("^Đã xem, tiếp tục"))).click();
        browser.shows("Dựa trên phiên bản 2");
        assertThat(browser.page().getByText("vừa được ban hành")).isHidden();
    }

    @Test
    void aFileTakenOutIsMissedAndTheDraftSetAsideIsOpenedAgain() {
        browser.page().getByRole(AriaRole.BUTTON, DraftScreen.named("Phê duyệt kế hoạch")).first().click();
        screen.menu("Bỏ tệp đang mở khỏi bộ");
        browser.shows("1 điểm cần sửa");
        screen.menu("Bỏ bản dự thảo");
        browser.shows("đã bỏ");
        screen.menu("Mở lại bản dự thảo");
        browser.shows("đang soạn").shows("1 điểm cần sửa");
    }

    @Test
    void aSignedSetLeavesAndComesBackButNotAltered() throws IOException {
        drawAndSave();
        Download download = browser.page().waitForDownload(() -> screen.menu("Tải cả bộ (có ký)"));
        Path bundle = folder.resolve(download.suggestedFilename());
        download.saveAs(bundle);
        String first = draft();

        browser.go("/models");
        take(bundle);
        screen.isOpen();
        Assertions.assertThat(draft()).isNotEqualTo(first);
        Assertions.assertThat(steps.files(draft())).isEqualTo(steps.files(first));

        browser.go("/models");
        take(altered(bundle));
        assertThat(browser.page().getByRole(AriaRole.ALERT).first()).isVisible();
        browser.isAccessible();
    }

    @Test
    void aFileLeavesForAnotherToolAndComesBackChanged() throws IOException {
        Path diagram = folder.resolve("audit-plan.bpmn");
        browser.page().waitForDownload(() -> screen.menu("Tải tệp đang mở")).saveAs(diagram);
        Files.writeString(diagram, Files.readString(diagram).replace("name=\"Dự thảo kế hoạch\"", "name=\"Soạn kế hoạch\""));
        browser.page().waitForFileChooser(() -> screen.menu("Nhập tệp từ máy")).setFiles(diagram);
        assertThat(screen.step("UserTask_DraftPlan")).containsText("Soạn kế");
        assertThat(browser.page().getByText(Pattern.compile("^Đã lưu lúc"))).isVisible();
    }

    @Test
    void aDecisionTableIsFoundBesideTheProcessesAndTakenIntoADraft() {
        browser.go("/models").settled().isAccessible();
        browser.page().getByRole(AriaRole.LINK, DraftScreen.named("Mức độ của vi phạm")).click();
        browser.page().locator(".tjs-table, .dmn-decision-table-container").first().waitFor();
        browser.settled().isAccessible();
        browser.button("Tạo bản dự thảo");
        browser.page().waitForURL(Pattern.compile(".*/models/drafts/.+"));
        browser.shows("đang soạn");
    }

    private void take(Path bundle) {
        browser.page().waitForFileChooser(() -> browser.button("Nhập tệp")).setFiles(bundle);
    }

    /** The same archive with another word in its diagram, and nothing of its signature changed. */
    private Path altered(Path bundle) throws IOException {
        Map<String, byte[]> entries = ZipBytes.unpacked(Files.readAllBytes(bundle));
        entries.computeIfPresent(DraftSteps.PLAN, (path, content) ->
            new String(content, StandardCharsets.UTF_8).replace("Xem lại", "Xem xét").getBytes(StandardCharsets.UTF_8));
        return Files.write(folder.resolve("altered.zip"), ZipBytes.packed(entries));
    }
}
