package vn.paraudit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.paraudit.journey.InspectionSteps;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;

/** The leader draws a sample, calls the roll and asks people on an eight-inch tablet, then types at a desk. */
@ParAuditTest
class FieldSheetsBrowserTests {

    private static final LocalDate VISIT = LocalDate.of(2026, 5, 6);

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    private Browser browser;
    private InspectionSteps journey;

    @BeforeEach
    void open() {
        clock.set(MovableClock.START);
        journey = new InspectionSteps(port);
        browser = Browser.open(port, 820, 1180);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static String list(String firstReceived) {
        return IntStream.rangeClosed(1, 30).mapToObj(number -> String.join("\t", "H%03d".formatted(number), "Cấp giấy phép",
            List.of("Đất đai", "Hộ tịch").get(number % 2), number == 1 ? firstReceived : "02/03/2026", "27/04/2026",
            number == 9 ? "" : "24/04/2026", number == 9 ? "có" : "")).collect(Collectors.joining("\n"));
    }

    private Locator heading() {
        return browser.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private Locator card(String name) {
        return browser.page().getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator in(Locator card, String label) {
        return card.getByLabel(label);
    }

    @Test
    void theSheetsAreFilledOnATabletAndTheirFiguresTakenIntoTheChecklist() {
        String inspection = journey.onSiteWithoutSelfReport(jobs, clock, "03646", VISIT);
        browser.as("duy").go("/inspections/" + inspection).shows("Phiếu kiểm tra tại đơn vị");
        browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mẫu hồ sơ")).click();
        assertThat(heading()).hasText("Chưa chọn mẫu hồ sơ");
        Locator paste = browser.page().getByLabel("Dán danh sách từ bảng tính");
        paste.fill(list("31/02/2026"));
        browser.button("Chọn mẫu").shows("Không đọc được ngày \"31/02/2026\" của Dòng 1, Ngày tiếp nhận.").isAccessible();
        assertThat(paste).hasValue(list("31/02/2026"));
        paste.fill(list("02/03/2026"));
        browser.button("Chọn mẫu");
        assertThat(heading()).hasText("20 hồ sơ, 1 quá hạn (5 %)");

        Locator dossier = browser.page().getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHasText("Đúng hạn")).first();
        String code = dossier.getAttribute("aria-label");
        in(card(code), "Ngày trả thực tế").fill("2026-05-04");
        card(code).getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Có xin lỗi")).getByText("Có", new Locator.GetByTextOptions()
            .setExact(true)).click();
        assertThat(card(code)).containsText("Quá hạn · 2 ngày làm việc");
        assertThat(heading()).hasText("20 hồ sơ, 2 quá hạn (10 %)");
        browser.isAccessible().picture(Path.of("target/browser/dossiers.png"));

        browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Điểm danh")).click();
        browser.button("Thêm người");
        in(browser.page().getByRole(AriaRole.ARTICLE), "Mã hoặc chữ viết tắt").fill("NV-07");
        browser.button("Công tác, có văn bản").shows("công tác cần số giấy");
        in(card("NV-07"), "Số giấy, văn bản").fill("12/CV");
        assertThat(heading()).hasText("0 / 1 có mặt; vắng 1, có lý do 1");
        browser.isAccessible().picture(Path.of("target/browser/roll-call.png"));

        browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Phỏng vấn")).click();
        browser.button("Thêm lượt phỏng vấn");
        browser.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Thái độ")).getByText("75 · Hài lòng").click();
        assertThat(heading()).hasText("1 người được hỏi, trung bình 75 điểm");
        browser.isAccessible().picture(Path.of("target/browser/interviews.png"));

        browser.go("/sections/" + section(inspection, "TTHC"));
        Locator criterion = card("TTHC-08");
        assertThat(criterion).containsText("Theo mẫu: 18/20");
        criterion.getByText("Lấy số này").click();
        assertThat(criterion).containsText("Đã lưu");
        assertThat(criterion.getByLabel("Tổng số")).hasValue("20");
        browser.isAccessible();
    }

    private String section(String inspection, String area) {
        return StreamSupport.stream(journey.as("duy").get("/api/sheets/" + inspection).body().path("sections").spliterator(), false)
            .map(row -> row.path("section")).filter(row -> row.path("area").asString().equals(area)).findFirst().orElseThrow().path("id").asString();
    }

    @Test
    void atADeskTheKeyboardGoesDownTheColumnAndABlockIsPasted() {
        String inspection = journey.onSiteWithoutSelfReport(jobs, clock, "03664", VISIT);
        browser.page().setViewportSize(1440, 900);
        browser.as("duy").go("/inspections/" + inspection + "/field/roll-call");
        browser.button("Thêm người");
        Locator person = browser.page().locator("[data-cell=person]");
        assertThat(person.first()).isFocused();
        pasteInto(person.first(), "NV-01\tCó mặt\t\tcó\nNV-02\tVắng không lý do\nNV-03\tĐi muộn\t\tđeo");
        assertThat(person).hasCount(3);
        browser.shows("Không hiểu \"đeo\" của Đeo thẻ");
        assertThat(heading()).hasText("1 / 2 có mặt; vắng 1, có lý do 0");
        browser.page().getByLabel("Đeo thẻ, NV-03").selectOption("false");
        assertThat(heading()).hasText("2 / 3 có mặt; vắng 1, có lý do 0");
        assertThat(browser.page().getByLabel("Đeo thẻ, NV-01")).hasValue("true");
        person.first().focus();
        person.first().press("Enter");
        assertThat(person.nth(1)).isFocused();
        browser.isAccessible().picture(Path.of("target/browser/roll-call-desk.png"));

        String first = journey.as("mai").get("/api/sheets/" + inspection + "/field/roll-call").body().path("rows").get(0).path("id").asString();
        journey.as("mai").put("/api/sheets/" + inspection + "/field/roll-call/" + first,
            Map.of("cells", Map.of("person", "NV-01", "state", "LATE"), "revision", 1));
        browser.page().getByLabel("Ghi chú, NV-01").fill("đến 7 giờ 40");
        browser.shows("Hai người cùng ghi").isAccessible();
        assertThat(browser.page().getByLabel("Ghi chú, NV-01")).hasValue("đến 7 giờ 40");
        browser.button("Lấy bản kia");
        assertThat(browser.page().getByLabel("Tình trạng, NV-01")).hasValue("LATE");
    }

    @Test
    void atADeskTheSampleIsATableThatTellsLatenessAsOneTypes() {
        String inspection = journey.onSiteWithoutSelfReport(jobs, clock, "03670", VISIT);
        journey.as("mai").put("/api/sheets/" + inspection + "/field/sample", Map.of("text", list("02/03/2026"), "seed", 42));
        browser.page().setViewportSize(1440, 900);
        browser.as("duy").go("/inspections/" + inspection + "/field/dossiers");
        Locator row = browser.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Đúng hạn")).first();
        Locator day = row.locator("[data-cell=completedOn]");
        day.fill("4/5");
        browser.shows("Không đọc được ngày \"4/5\"");
        assertThat(day).hasValue("4/5");
        day.fill("4/5/2026");
        browser.shows("Quá hạn · 2 ngày làm việc");
        assertThat(heading()).hasText("20 hồ sơ, 2 quá hạn (10 %)");
        browser.isAccessible().picture(Path.of("target/browser/dossiers-desk.png"));
    }

    /** What Ctrl+V does after a block of cells was copied from a spreadsheet. */
    private static void pasteInto(Locator cell, String text) {
        cell.evaluate("""
            (node, text) => {
                const data = new DataTransfer();
                data.setData('text/plain', text);
                node.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """, text);
    }
}
