package vn.paraudit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.paraudit.journey.RemedySteps;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;

/** Somebody who checks a section on site, with the form of a new finding in front of them. Each test takes a criterion of its own. */
abstract class NewFindingScreen {

    static final String HELD = "Đã lưu trên máy này, chưa gửi.";
    static final String WAITING = "Đã lưu trên máy này, chờ gửi.";

    @LocalServerPort
    int port;

    Browser browser;
    String section;
    String checker;
    private RemedySteps journey;
    private String inspection;

    @BeforeAll
    void openAVisit(@Autowired EngineJobs jobs, @Autowired MovableClock clock) {
        journey = new RemedySteps(port);
        inspection = journey.onSite(jobs, clock, "04132", RemedySteps.VISIT);
        section = journey.sectionAsking(inspection, "TTHC-08");
        checker = journey.checkerOf(inspection, "TTHC-08");
    }

    @BeforeEach
    void open() {
        browser = openBrowser();
        browser.as(checker);
    }

    Browser openBrowser() {
        return Browser.open(port, 834, 1112);
    }

    String inspection() {
        return inspection;
    }

    /** The work on site in the checker's inbox. */
    String workOnSite() {
        JsonNode tasks = journey.as(checker).get("/api/tasks?scope=held").body().path("items");
        return StreamSupport.stream(tasks.spliterator(), false).filter(task -> task.path("offline").asBoolean()).findFirst().orElseThrow()
            .path("id").asString();
    }

    String answer(String criterion) {
        JsonNode criteria = journey.as(checker).get("/api/sections/" + section).body().path("criteria");
        return StreamSupport.stream(criteria.spliterator(), false).filter(one -> one.path("code").asString().equals(criterion)).findFirst()
            .orElseThrow().path("answer").path("note").asString("");
    }

    @AfterEach
    void close() {
        if (browser != null) {
            network(true);
            browser.close();
        }
    }

    void network(boolean there) {
        browser.page().context().setOffline(!there);
    }

    void note(String criterion) {
        browser.go("/findings/new?section=" + section + "&criterion=" + criterion).shows("Chọn mức khác bảng quyết định").settled();
    }

    static Locator description(Page page) {
        return page.getByLabel("Nội dung vi phạm");
    }

    Locator description() {
        return description(browser.page());
    }

    void describe(String what) {
        Page page = browser.page();
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Vi phạm"))).fill("V-TTHC-06");
        page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText("V-TTHC-06")).first().click();
        description().fill(what);
        page.getByLabel("Xảy ra ngày").fill("2026-04-20");
    }

    void submit() {
        browser.button("Ghi nhận");
    }

    void photograph(String... names) {
        FilePayload[] photos = IntStream.range(0, names.length).mapToObj(at -> picture(names[at])).toArray(FilePayload[]::new);
        browser.page().locator("#main input[type=file]").last().setInputFiles(photos);
    }

    /** Each name has a picture of its own: the same bytes would be kept once. */
    static FilePayload picture(String name) {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        BufferedImage pixels = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        pixels.setRGB(0, 0, name.hashCode() & 0xffffff);
        try {
            ImageIO.write(pixels, "png", picture);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new FilePayload(name, "image/png", picture.toByteArray());
    }

    List<String> noted(String criterion) {
        JsonNode found = journey.as(checker).get("/api/findings?inspection=" + inspection + "&size=200").body().path("items");
        return StreamSupport.stream(found.spliterator(), false).filter(one -> one.path("criterion").asString().equals(criterion))
            .map(one -> one.path("description").asString()).toList();
    }

    List<String> photos(String criterion) {
        JsonNode found = journey.as(checker).get("/api/evidence?subjectKind=checklist-item&subjectId=" + section + "/" + criterion).body().path("items");
        return StreamSupport.stream(found.spliterator(), false).map(one -> one.path("name").asString()).toList();
    }

    void arrives(String criterion, List<String> findings, List<String> photos) {
        browser.until(() -> noted(criterion).size() >= findings.size() && photos(criterion).size() >= photos.size());
        assertThat(noted(criterion)).containsExactlyInAnyOrderElementsOf(findings);
        assertThat(photos(criterion)).containsExactlyInAnyOrderElementsOf(photos);
    }

    Locator chip() {
        return browser.page().locator("header").getByText(Pattern.compile("mục chưa gửi"));
    }
}
