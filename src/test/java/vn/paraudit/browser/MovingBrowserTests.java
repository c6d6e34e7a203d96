package vn.paraudit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.nio.file.Files;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** A process manager looks at a process at work and moves its running cases to a version in which a step has another id. */
@ParAuditTest
class MovingBrowserTests {

    private static final String STEP = "UserTask_ProposeTargets";
    private static final String LABEL = "Đề xuất đối tượng kiểm tra";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService management;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private String from;

    @BeforeEach
    void twoVersions() throws IOException {
        String model = new String(files().getResource("classpath:models/bpmn/audit-plan.bpmn").getContentAsByteArray(), StandardCharsets.UTF_8);
        from = deployed(model);
        TestClient.of(port, "hanh").post("/api/plans", Map.of("year", 2027, "title", "Kế hoạch sẽ được chuyển"));
        deployed(model.replaceAll("\\b" + STEP + "\\b", STEP + "Anew"));
        browser = Browser.open(port, 1440, 900);
    }

    private static PathMatchingResourcePatternResolver files() {
        return new PathMatchingResourcePatternResolver();
    }

    private String deployed(String model) throws IOException {
        DeploymentBuilder deployment = repository.createDeployment().name("version");
        for (Resource form : files().getResources("classpath:models/forms/audit-plan/*.form")) {
            deployment.addInputStream("forms/audit-plan/" + form.getFilename(), new ByteArrayInputStream(form.getContentAsByteArray()));
        }
        deployment.addString("bpmn/audit-plan.bpmn", model).deploy();
        return newest();
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private String newest() {
        return jdbc.sql("select id_ from act_re_procdef where key_ = 'audit-plan' order by version_ desc limit 1").query(String.class).single();
    }

    private String address() {
        return "/models/" + URLEncoder.encode(from, StandardCharsets.UTF_8);
    }

    private void runJobs() {
        new EngineJobs(() -> management, clock).runDue();
    }

    private Locator leadsTo() {
        return browser.page().getByLabel(LABEL + " chuyển sang");
    }

    @Test
    void casesAreMovedOnTwoDiagramsAndTakenBack() {
        browser.as("dung").go(address()).shows("Quy trình đang chạy thế nào").settled().isAccessible();
        browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Chuyển hồ sơ")).click();
        assertThat(leadsTo()).hasValue(STEP + "Anew");

        leadsTo().selectOption("");
        browser.page().locator("[data-element-id=" + STEP + "] .djs-hit").first().click();
        browser.page().locator("[data-element-id=" + STEP + "Anew] .djs-hit").first().click();
        assertThat(leadsTo()).hasValue(STEP + "Anew");

        browser.button("Xem trước").shows("1 hồ sơ chuyển được").isAccessible().button("Chuyển 1 hồ sơ");
        browser.shows("Lý do").isAccessible();
        because("Bước cũ đổi mã");
        inDialog("Chuyển");
        browser.shows("đang đợi");
        runJobs();
        browser.shows("đã chuyển").isAccessible();
        Assertions.assertThat(runningOn(newest())).isEqualTo(1);

        browser.button("Hoàn tác đợt chuyển");
        because("Chuyển nhầm đợt");
        inDialog("Hoàn tác");
        browser.shows("đang hoàn tác");
        runJobs();
        browser.shows("đã đưa về");
        Assertions.assertThat(runningOn(from)).isEqualTo(1);
    }

    private void because(String reason) {
        browser.page().getByRole(AriaRole.DIALOG).getByLabel("Lý do").fill(reason);
    }

    private void inDialog(String button) {
        browser.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    @Test
    void whoReleasedIsOfferedToMoveTheCasesThatStillRunOnTheVersionBefore() {
        browser.as("dung").go("/models/" + URLEncoder.encode(newest(), StandardCharsets.UTF_8)).shows("hồ sơ vẫn chạy theo phiên bản cũ").isAccessible();
        browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Xem trước .*ở phiên bản"))).last().click();
        browser.shows("Ghép bước");
    }

    private long runningOn(String definitionId) {
        return jdbc.sql("select count(*) from act_ru_execution where proc_def_id_ = :id and parent_id_ is null").param("id", definitionId)
            .query(Long.class).single();
    }

    @Test
    void casesThatLeadNowhereAreNamed() {
        browser.as("dung").go(address() + "/move");
        leadsTo().selectOption("");
        browser.button("Xem trước").shows("1 hồ sơ ở lại phiên bản cũ").shows("Kế hoạch sẽ được chuyển");
        browser.shows("chưa được ghép với bước nào của phiên bản mới").isAccessible();
    }

    @Test
    void theProcessIsSavedAsAWordPaperWithItsDiagram() {
        browser.as("dung").go(address()).settled();
        Locator save = browser.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Phụ lục Word"));
        assertThat(save).isEnabled();
        Download paper = browser.page().waitForDownload(save::click);
        Assertions.assertThat(paper.suggestedFilename()).matches("audit-plan-.*\\.docx");
        Assertions.assertThat(sizeOf(paper)).isGreaterThan(20_000);
    }

    private static long sizeOf(Download paper) {
        try {
            return Files.size(paper.path());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void onAPhoneTheDiagramsStandBelowEachOtherAndNobodyElseIsOfferedTheMove() {
        browser.page().setViewportSize(360, 780);
        browser.as("dung").go(address() + "/move").shows("Ghép bước").settled().isAccessible();
        Assertions.assertThat((boolean) browser.page().evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")).isTrue();
        browser.as("hanh").go(address()).shows("hồ sơ đang chạy").settled();
        assertThat(browser.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Chuyển hồ sơ"))).hasCount(0);
    }
}
