package vn.paraudit.testing;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A real Chromium with a person in front of it. */
public final class Browser implements AutoCloseable {

    /** The one without windows of its own comes first: it does less besides. */
    private static final List<Path> PLACES = List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"),
        Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final String PASSWORD = "thu-nghiem-2026";

    /** Milliseconds after which what is waited for does not come any more, on a machine that does other things besides. */
    private static final int PATIENCE = 45_000;

    /** Milliseconds in which a page that is not broken itself is drawn. */
    private static final int SOON = 5_000;

    /** Milliseconds. */
    private static final int BETWEEN_QUESTIONS = 100;

    private static final boolean PICTURES = Boolean.parseBoolean(System.getProperty("test.pictures", "true"));

    /** Looking at every frame would make a page draw frames that it does not need. */
    private static final Page.WaitForFunctionOptions NOW_AND_THEN = new Page.WaitForFunctionOptions().setPollingInterval(40);

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
          window.isSettled = () => open === 0 && performance.now() - last > 150 && !document.querySelector('.mantine-Skeleton-root, [data-coming]');
        })()
        """;

    /** One for all tests of a run: what differs are its windows. */
    private static com.microsoft.playwright.Browser program;

    /** One window for all tests of a run, so that none has to load and translate again what an earlier one has loaded. */
    private static BrowserContext window;

    private final Page page;
    private final String base;

    private Browser(Page page, String base) {
        this.page = page;
        this.base = base;
    }

    /**
     * Opens a page of a size in CSS pixels, which knows nothing of the pages that were closed before. Where no browser is installed the
     * test is skipped, unless the environment says {@code PARAUDIT_BROWSER_REQUIRED=true}.
     */
    public static Browser open(int port, int width, int height) {
        String base = "http://127.0.0.1:" + port;
        if (window == null || !window.browser().isConnected()) {
            // Packing for the time without a network would cost every test anew.
            window = newWindow(ServiceWorkerPolicy.BLOCK);
            // Stays, so that the process of the product's pages stays as well.
            window.newPage().navigate(base + "/icon.svg");
        }
        return newPage(window, base, width, height);
    }

    /** Like {@link #open}, on a device of its own that keeps pages for the time without a network. */
    public static Browser openKeepingPages(int port, int width, int height) {
        return newPage(newWindow(ServiceWorkerPolicy.ALLOW), "http://127.0.0.1:" + port, width, height);
    }

    private static BrowserContext newWindow(ServiceWorkerPolicy workers) {
        BrowserContext opened = program().newContext(new com.microsoft.playwright.Browser.NewContextOptions().setServiceWorkers(workers)
            .setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh").setReducedMotion(ReducedMotion.REDUCE));
        opened.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        opened.addInitScript(WATCH);
        return opened;
    }

    private static Browser newPage(BrowserContext context, String base, int width, int height) {
        Page page = context.newPage();
        page.setViewportSize(width, height);
        return new Browser(page, base);
    }

    private static com.microsoft.playwright.Browser program() {
        if (program == null || !program.isConnected()) {
            program = started();
        }
        return program;
    }

    private static com.microsoft.playwright.Browser started() {
        Path place = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
        if (place == null && Boolean.parseBoolean(System.getenv("PARAUDIT_BROWSER_REQUIRED"))) {
            throw new IllegalStateException("No Chromium is installed, but the browser tests are required here");
        }
        Assumptions.assumeTrue(place != null, "no Chromium is installed");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(place)
            .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--process-per-site")));
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

    /** Types the password of somebody on the page that asks for it, whoever was there before. */
    public Browser signIn(String username) {
        page.context().clearCookies();
        go("/tasks");
        page.locator("input[autocomplete=username]").fill(username);
        page.locator("input[autocomplete=current-password]").fill(PASSWORD);
        page.locator("button[type=submit]").click();
        page.getByRole(AriaRole.NAVIGATION).waitFor();
        return this;
    }

    /** From the next page on it is somebody who has signed in already. */
    public Browser as(String username) {
        page.context().clearCookies();
        String session = base + "/api/session";
        page.context().request().get(session);
        String token = page.context().cookies().stream().filter(cookie -> cookie.name.equals("XSRF-TOKEN")).findFirst().orElseThrow().value;
        APIResponse answer = page.context().request().post(session, RequestOptions.create().setHeader("X-XSRF-TOKEN", token)
            .setData(Map.of("username", username, "password", PASSWORD)));
        Assertions.assertThat(answer.status()).as("signing in as %s", username).isEqualTo(200);
        return this;
    }

    /** Signs out whoever was there and shows the page that asks who comes, in a language that stays. */
    public Browser signedOut(String language) {
        page.context().clearCookies();
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
        page.waitForFunction("() => window.isSettled()", null, NOW_AND_THEN);
        return this;
    }

    /** Asks now and then until something is so: to ask all the time would take the processor from what is waited for. */
    public Browser until(BooleanSupplier so) {
        page.waitForCondition(() -> {
            boolean is = so.getAsBoolean();
            if (!is) {
                page.waitForTimeout(BETWEEN_QUESTIONS);
            }
            return is;
        });
        return this;
    }

    /** Fails on every rule of WCAG 2.1 AA that the screen breaks once nothing moves or fades any more. */
    public Browser isAccessible() {
        page.waitForFunction(AT_REST, null, NOW_AND_THEN);
        Accessibility.assertOf(page);
        return this;
    }

    /** For whoever wants to see it; drawing takes a while, so a whole run goes without. */
    public void picture(Path file) {
        if (PICTURES) {
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
        }
    }

    /** What every open page shows, for whoever looks into a failure. */
    static void pictures(String name) {
        if (window == null) {
            return;
        }
        List<Page> pages = window.pages();
        for (int number = 1; number < pages.size(); number++) {
            try {
                pages.get(number).screenshot(new Page.ScreenshotOptions().setTimeout(SOON)
                    .setPath(Path.of("target/browser/failed-" + name + (number == 1 ? "" : "-" + number) + ".png")));
            } catch (PlaywrightException gone) {
                System.err.println("No picture of " + pages.get(number).url() + ": " + gone.getMessage());
            }
        }
    }

    @Override
    public void close() {
        forget();
        page.close();
        if (page.context() != window) {
            page.context().close();
        }
    }

    private void forget() {
        page.context().clearCookies();
        JsonObject everything = new JsonObject();
        everything.addProperty("origin", base);
        everything.addProperty("storageTypes", "all");
        CDPSession session = page.context().newCDPSession(page);
        session.send("Storage.clearDataForOrigin", everything);
        session.detach();
    }
}
