package vn.paraudit.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A real Chromium with a person in front of it. */
public final class Browser implements AutoCloseable {

    private static final List<Path> PLACES = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"),
        Path.of("/usr/bin/google-chrome"));
    private static final String PASSWORD = "thu-nghiem-2026";
    private static final List<String> WCAG_21_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    /** Milliseconds after which what is waited for does not come any more, on a machine that does other things besides. */
    private static final int PATIENCE = 15_000;

    /** The product's pages hold no frames, which a second page would be opened for each time. */
    private static final boolean NO_FRAMES = true;

    /** Spinners turn for ever and count as rest. */
    private static final String AT_REST = "() => document.getAnimations().every(motion => motion.playState !== 'running' "
        + "|| motion.effect.getComputedTiming().iterations === Infinity)";

    /** Keeps count of what the page asks for and of when something last came or changed, from before its first script runs. */
    private static final String WATCH = """
        (() => {
          const ask = window.fetch;
          let open = 0;
          let last = performance.now();
          const touched = () => { last = performance.now(); };
          window.fetch = (...asked) => {
            open += 1;
            const answer = ask(...asked);
            const over = () => { open -= 1; touched(); };
            answer.then(over, over);
            return answer;
          };
          new MutationObserver(touched).observe(document, { subtree: true, childList: true, characterData: true });
          window.addEventListener('popstate', touched, true);
          window.isSettled = () => open === 0 && performance.now() - last > 150 && !document.querySelector('.mantine-Skeleton-root');
        })()
        """;

    /** One program for all tests of a run; each test has a window that knows nothing of the others. */
    private static com.microsoft.playwright.Browser program;

    private final BrowserContext context;
    private final Page page;
    private final String base;

    private Browser(BrowserContext context, String base) {
        this.context = context;
        this.page = context.newPage();
        this.base = base;
    }

    /**
     * Opens a window of a size in CSS pixels. Where no browser is installed the test is skipped, unless the environment says
     * {@code PARAUDIT_BROWSER_REQUIRED=true}.
     */
    public static Browser open(int port, int width, int height) {
        BrowserContext context = program().newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height)
            .setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh").setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        context.addInitScript(WATCH);
        return new Browser(context, "http://127.0.0.1:" + port);
    }

    private static com.microsoft.playwright.Browser program() {
        if (program != null && program.isConnected()) {
            return program;
        }
        Path place = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
        if (place == null && Boolean.parseBoolean(System.getenv("PARAUDIT_BROWSER_REQUIRED"))) {
            throw new IllegalStateException("No Chromium is installed, but the browser tests are required here");
        }
        Assumptions.assumeTrue(place != null, "no Chromium is installed");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        program = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(place)
            .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync")));
        return program;
    }

    public Page page() {
        return page;
    }

    public Browser go(String path) {
        page.navigate(base + path);
        return this;
    }

    /** Goes to an address as a link inside of the page does, without loading everything anew. */
    public Browser walk(String path) {
        settled();
        page.evaluate("path => { history.pushState(null, '', path); window.dispatchEvent(new PopStateEvent('popstate')); }", path);
        return this;
    }

    /** Signs somebody in, whoever was there before. */
    public Browser signIn(String username) {
        context.clearCookies();
        go("/tasks");
        page.locator("input[autocomplete=username]").fill(username);
        page.locator("input[autocomplete=current-password]").fill(PASSWORD);
        page.locator("button[type=submit]").click();
        page.getByRole(AriaRole.NAVIGATION).waitFor();
        return this;
    }

    /** Signs out whoever was there and shows the page that asks who comes, in a language that stays. */
    public Browser signedOut(String language) {
        context.clearCookies();
        go("/tasks");
        page.locator("button[lang=" + language + "]").click();
        page.locator("html[lang=" + language + "] input[autocomplete=username]").waitFor();
        return this;
    }

    public Browser button(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
        return this;
    }

    public Browser shows(String text) {
        page.getByText(text).first().waitFor();
        return this;
    }

    /** Waits until the page has what it asked the server for and has drawn it. */
    public Browser settled() {
        page.waitForFunction("() => window.isSettled()");
        return this;
    }

    /** Fails on every rule of WCAG 2.1 AA that the screen breaks once nothing moves or fades any more. */
    public Browser isAccessible() {
        page.waitForFunction(AT_REST);
        List<Rule> broken = new AxeBuilder(page).setLegacyMode(NO_FRAMES).withTags(WCAG_21_AA).analyze().getViolations();
        Assertions.assertThat(broken).extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml()).as("broken at %s", page.url()).isEmpty();
        return this;
    }

    public void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        // What the screen showed last, for whoever looks into a failure.
        picture(Path.of("target/browser/last.png"));
        context.close();
    }
}
