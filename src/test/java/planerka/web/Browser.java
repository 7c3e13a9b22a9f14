package planerka.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real browser without a window: Debian's chromium, which speaks to this machine only. Not
 * thread-safe; one per test.
 *
 * <p>What a page complains of in the console is kept: a page that breaks its own security policy
 * says so there.
 */
public final class Browser implements AutoCloseable {
    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");
    private static final double PATIENCE_MILLIS = 15_000;

    private final com.microsoft.playwright.Browser chromium = Chromium.get();
    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** One process for all tests of this JVM, which run on one thread; it ends with the JVM. */
    private static final class Chromium {
        private static final com.microsoft.playwright.Browser ONLY = launch();

        static com.microsoft.playwright.Browser get() {
            return ONLY;
        }

        private static com.microsoft.playwright.Browser launch() {
            Playwright playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright
                    .chromium()
                    .launch(
                            new BrowserType.LaunchOptions()
                                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                                    .setArgs(QUIET));
        }
    }

    private Browser() {}

    public static Browser open() {
        return new Browser();
    }

    /** A fresh window without cookies, 1200 by 800, that reads Russian in the light. */
    public Page desktop(String url) {
        return page(options(url).setViewportSize(1200, 800));
    }

    /** Such a window in which a new user of this rank has signed in. */
    public Page signedIn(TestWeb web, String name, Access rank) {
        web.accounts().users().add(name, TestWeb.PASSWORD, rank);
        Page page = desktop(web.server().url());
        signIn(page, name, TestWeb.PASSWORD);
        return page;
    }

    /** By hand, through the form. */
    public static void signIn(Page page, String name, String password) {
        page.navigate("/sign-in");
        page.fill("[name=name]", name);
        page.fill("[name=password]", password);
        page.click("main button[type=submit]");
        page.waitForSelector(".main-nav");
    }

    /** A telephone's window, in the dark. */
    public Page phone(String url) {
        return page(options(url).setViewportSize(390, 844).setColorScheme(ColorScheme.DARK));
    }

    /** A window in which no script runs, signed in as this one is. */
    public Page plain(String url, Page signedIn) {
        Page plain = page(options(url).setViewportSize(1200, 800).setJavaScriptEnabled(false));
        plain.context()
                .addCookies(
                        signedIn.context().cookies().stream()
                                .map(one -> new Cookie(one.name, one.value).setUrl(url))
                                .toList());
        return plain;
    }

    /**
     * Asks for the page anew once it has wholly come: chromium refuses while the page that a click
     * led to is only taking the old one's place, and its address has changed by then.
     */
    public static void again(Page page) {
        page.waitForLoadState();
        page.reload();
    }

    /** What the pages complained of so far; refused requests count only where a script failed. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The windows go, and with them their cookies; the process stays for the next test. */
    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
    }

    private static com.microsoft.playwright.Browser.NewContextOptions options(String url) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(url)
                .setLocale("ru-RU");
    }

    private Page page(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = chromium.newContext(options);
        windows.add(context);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")
                            && !message.text().startsWith("Failed to load resource")) {
                        complaints.add(message.text());
                    }
                });
        return page;
    }
}
