package org.cairn.testing;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;

/**
 * The Chromium of the machine: {@code CHROMIUM} says where it is, otherwise it is Debian's. One for the whole test run,
 * used by one thread at a time; each visitor has cookies of their own.
 */
public final class Browser {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Browser() {}

    /** Somebody at a desk. */
    public static BrowserContext visitor() {
        return visitor(1280, true);
    }

    /**
     * Somebody new.
     *
     * @param width of the window, in CSS pixels; below 700 it is a phone
     * @param script whether the browser runs scripts
     */
    public static BrowserContext visitor(int width, boolean script) {
        boolean phone = width < 700;
        var options = new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, phone ? 740 : 900)
                .setHasTouch(phone)
                .setJavaScriptEnabled(script)
                .setLocale("en-US")
                .setTimezoneId("America/Chicago");
        BrowserContext context = Running.CHROMIUM.newContext(options);
        context.setDefaultTimeout(60_000);
        return context;
    }

    /**
     * Writes what the page looks like, whole, to {@code target/screenshots}, if somebody means to look: in a few tests
     * ({@code -Dquick}) or when asked for ({@code -Dtest.screenshots=true}). Nothing depends on it, and all of them
     * together take a while.
     */
    public static void screenshot(Page page, String name) {
        if (!Boolean.parseBoolean(System.getProperty("screenshots", "true"))) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /**
     * What axe-core finds against WCAG 2.2 AA, as sentences; empty if nothing. The page must run scripts. It is asked in
     * its “legacy mode”: the other one opens a second page for each look, to put the results of frames together, which
     * takes three times as long and finds the same where there are none.
     */
    public static List<String> violations(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations")); // to describe what is well takes most of the time
        return found(new AxeBuilder(page).options(options).withTags(WCAG));
    }

    /** The same, of colors only: for a page that has been looked at in other colors. */
    public static List<String> contrast(Page page) {
        return found(new AxeBuilder(page).withRules(List.of("color-contrast")));
    }

    private static List<String> found(AxeBuilder axe) {
        return axe.setLegacyMode(true).analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + ": " + rule.getHelp() + " " + node.getTarget() + " "
                                + node.getFailureSummary()))
                .toList();
    }

    /** Whether the page must be moved sideways to be read. */
    public static boolean scrollsSideways(Page page) {
        return (boolean) page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
    }

    private static final class Running {

        static final com.microsoft.playwright.Browser CHROMIUM = start();

        private static com.microsoft.playwright.Browser start() {
            Map<String, String> environment = new HashMap<>(System.getenv());
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            String chromium = Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium");
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            SpringApplication.getShutdownHandlers().add(playwright::close);
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(chromium))
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        }
    }
}
