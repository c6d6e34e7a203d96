package vn.paraudit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.paraudit.checklist.FieldSheets;
import vn.paraudit.demo.YearFacts;
import vn.paraudit.demo.year.DemoYear;
import vn.paraudit.modeling.DraftSteps;
import vn.paraudit.testing.Browser;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.Nightly;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.SourceMarks;
import vn.paraudit.testing.TestClient;
import vn.paraudit.worklist.model.InboxTasks;

/** Every address of the product with the invented year in it: read by a machine as by an eye, and no wider than its window. */
@ParAuditTest
class EveryScreenBrowserTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final int HEIGHT = 900;
    private static final int DESK = 1400;
    private static final int PHONE = 360;
    private static final int[] EVERY_WIDTH = {DESK, 834, PHONE};
    private static final String ON_SITE = "SCT";
    private static final String CONCLUDED = "04132";

    /** Texts that are a key: the screen found no sentence under it in any language. */
    private static final String KEYS_SHOWN = """
        () => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const found = [];
          while (walker.nextNode()) {
            const text = walker.currentNode.textContent.trim();
            const known = walker.currentNode.parentElement.closest('code, pre, script, style, a[download]');
            if (!known && /^([a-z]+:)?[a-z][\\w-]*(\\.[\\w-]+)+$/.test(text)) found.push(text);
          }
          return found;
        }
        """;

    /** Texts that hold a mark of a library's source, which is for those who keep the libraries. */
    private static final String MARKS_SHOWN = "mark => document.body.innerText.split('\\n').filter(line => new RegExp(mark).test(line))";

    /** Lists that are cards on a phone, so that nothing of them stands outside of the window. */
    private static final Pattern LISTS = Pattern.compile("/(models|models/.*|findings|findings/.*|remedies/.*|inspections|plans|teams|schedules/.*|units|open-work.*|disciplinary-cases|administration/.*)");

    private static final String SCROLLED_SIDEWAYS = "() => [...document.querySelectorAll('.facts-scroll')].filter(one => one.scrollWidth > one.clientWidth + 1).length";

    /** Names of acts that end at the edge of their buttons. */
    private static final String ACTS_CUT = """
        () => [...document.querySelectorAll('.mantine-Button-label')].filter(label => label.scrollWidth > label.clientWidth + 1).map(label => label.textContent)
        """;

    /** What a screen itself says around its data, where it still says it in Vietnamese. */
    private static final String VIETNAMESE_FRAME = """
        () => [...document.querySelectorAll('nav a, th, legend, h1 ~ p button, main section > h2, [role=group] > button:not([lang])')]
          .map(part => part.textContent.trim())
          .filter(text => /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(text))
        """;

    /** Pixels by which the page is wider than its window, once that has its size. */
    private static final String BEYOND_THE_WINDOW = """
        () => new Promise(told => requestAnimationFrame(() => setTimeout(() => told(document.documentElement.scrollWidth - innerWidth))))
        """;

    @LocalServerPort
    private int port;

    @Autowired
    private DemoYear year;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FieldSheets sheets;

    @Autowired
    private InboxTasks inbox;

    private static boolean played;

    private Browser browser;

    @BeforeEach
    void playTheYear() {
        clock.set(TODAY);
        if (!played) {
            year.play(LocalDate.of(2025, 7, 1));
            new YearFacts(jdbc, sheets, inbox).assertWhole(TODAY);
            played = true;
        }
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private JsonNode get(String person, String path) {
        return TestClient.of(port, person).get(path).body();
    }
    private String scheduled() {
        return jdbc.sql("select plan_id from team_visit limit 1").query(String.class).single();
    }

    private String first(String person, String path) {
        return first(person, path, "id");
    }

    private String first(String person, String path, String part) {
        return get(person, path).path("items").get(0).path(part).asString();
    }

    private String remedyOf(String unit) {
        return jdbc.sql("select id from remedy where unit_code = :unit limit 1").param("unit", unit).query(String.class).single();
    }

    private String draft() {
        JsonNode open = get("dung", "/api/modeling/drafts").path("items");
        return open.isEmpty() ? new DraftSteps(port).draftOpened("dung", "PROCESS", "inspection") : open.get(0).path("id").asString();
    }

    private String sectionOf(String inspection) {
        return get("hoa", "/api/sheets/" + inspection).path("sections").get(0).path("section").path("id").asString();
    }

    /** Who looks at which address. */
    private record Look(String person, String path) {
    }

    private List<Look> looks() {
        String onSite = first("duy", "/api/inspections?unit=" + ON_SITE);
        String concluded = first("thu", "/api/inspections?unit=" + CONCLUDED);
        String section = sectionOf(onSite);
        String disciplined = first("khanh", "/api/disciplinary-cases");
        List<Look> looks = new ArrayList<>(List.of(
            new Look("hanh", "/tasks"), new Look("hanh", "/tasks/" + first("hanh", "/api/tasks?scope=held")), new Look("hanh", "/plans"),
            new Look("hanh", "/plans/" + first("hanh", "/api/plans")),
            new Look("hanh", "/papers"), new Look("quantri", "/papers"), new Look("hanh", "/teams"), new Look("hanh", "/teams/" + first("hanh", "/api/teams")), new Look("hanh", "/schedules/" + scheduled()), new Look("hanh", "/tokens"), new Look("hanh", "/stand-ins"), new Look("hanh", "/password"),
            new Look("duy", "/inspections/" + onSite), new Look("duy", "/sections/" + section)));
        List.of("dossiers", "roll-call", "interviews").forEach(sheet -> looks.add(new Look("duy", "/inspections/" + onSite + "/field/" + sheet)));
        looks.add(new Look("hoa", "/findings/new?inspection=" + onSite + "&section=" + section + "&criterion=CDDH-01"));
        List.of("/inspections", "/inspections/" + concluded, "/findings", "/findings/" + first("thu", "/api/findings?unit=" + CONCLUDED), "/remedies/" + remedyOf(CONCLUDED), "/units",
            "/units/" + CONCLUDED, "/open-work", "/open-work?by=people", "/models", "/models/" + first("thu", "/api/models", "definitionId"), "/notices",
            "/audit/inspection/" + concluded, "/no-such-page").forEach(path -> looks.add(new Look("thu", path)));
        List.of("/disciplinary-cases", "/disciplinary-cases/" + disciplined).forEach(path -> looks.add(new Look("khanh", path)));
        List.of("/disciplinary-cases/new", "/disciplinary-cases/" + disciplined + "/edit").forEach(path -> looks.add(new Look("lan", path)));
        List.of("/administration/audit", "/administration/audit?by=acts", "/administration/people").forEach(path -> looks.add(new Look("quantri", path)));
        List.of("/models/deadlines", "/models/deadlines/inspection.report", "/models/calendar", "/models/releases").forEach(path -> looks.add(new Look("dung", path)));
        looks.add(new Look("dung", "/models/" + first("dung", "/api/models", "definitionId")));
        looks.add(new Look("dung", "/models/drafts/" + draft()));
        return looks;
    }

    /**
     * Widths in CSS pixels of the windows in which a screen is judged: on the desk or on the phone in turn, a list on the phone, and all of them
     * in the nightly run.
     */
    private static int[] windows(Look look, int screen) {
        boolean phone = screen % 2 == 1 || LISTS.matcher(look.path()).matches();
        return Nightly.or(new int[] {phone ? PHONE : DESK}, EVERY_WIDTH);
    }

    /** Everybody reads in one language, the one or the other in turn, and in both in the nightly run. */
    private List<Look> looks(String language) {
        List<Look> all = looks();
        List<String> people = all.stream().map(Look::person).distinct().toList();
        return all.stream().filter(look -> Nightly.or((people.indexOf(look.person()) % 2 == 0) == language.equals("vi"), true)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyScreenIsAccessibleFitsItsWindowAndSpeaksItsLanguage(String language) {
        int screen = 0;
        Look door = new Look("nobody", "/tasks");
        int[] windows = windows(door, screen);
        browser = Browser.open(port, windows[0], HEIGHT).signedOut(language);
        judge(door, language, windows);
        String signedIn = "";
        for (Look look : looks(language)) {
            screen++;
            windows = windows(look, screen);
            browser.page().setViewportSize(windows[0], HEIGHT);
            if (look.person().equals(signedIn)) {
                browser.walk(look.path());
            } else {
                signedIn = look.person();
                browser.as(signedIn).go(look.path());
            }
            browser.settled();
            assertThat(browser.page().url()).as("where it leads").contains(look.path());
            judge(look, language, windows);
        }
    }

    private void judge(Look look, String language, int... windows) {
        for (int width : windows) {
            browser.page().setViewportSize(width, HEIGHT);
            browser.settled();
            assertThat(browser.page().evaluate(BEYOND_THE_WINDOW)).as("too wide: %s at %s", look, width).isEqualTo(0);
            assertThat((List<?>) browser.page().evaluate(KEYS_SHOWN)).as("texts that are missing: %s", look).isEmpty();
            assertThat((List<?>) browser.page().evaluate(MARKS_SHOWN, SourceMarks.PATTERN)).as("marks of sources: %s", look).isEmpty();
            assertThat((List<?>) browser.page().evaluate(ACTS_CUT)).as("acts cut: %s at %s", look, width).isEmpty();
            if (width == PHONE && LISTS.matcher(look.path()).matches()) {
                assertThat(browser.page().evaluate(SCROLLED_SIDEWAYS)).as("scrolled sideways: %s", look).isEqualTo(0);
            }
            if (language.equals("en")) {
                assertThat((List<?>) browser.page().evaluate(VIETNAMESE_FRAME)).as("not in English: %s", look).isEmpty();
            }
            browser.isAccessible();
        }
    }
}
