package com.superbill.local.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine's Chromium on the dashboard of the shared stack. Every page object is a window of its own, without anything
 * left from the one before. Where there is no Chromium, the tests say so and are skipped.
 */
final class Browser {

    private static final List<String> PROGRAMS = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    /** Generous, for a machine that builds at the same time; nothing waits longer than it must. */
    private static final double WAIT_MAX_MILLIS = 30_000;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;

    private static Optional<com.microsoft.playwright.Browser> running = Optional.empty();

    private Browser() {
    }

    /** A window on which somebody of the demo practice has signed in and then sees the page at that path. */
    static Page signedIn(String role, String path) {
        Page page = window();
        page.navigate(Stack.shared().url().resolve(path).toString());
        signIn(page, role);
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main")).waitFor();
        return page;
    }

    /** Goes through the issuer's page. */
    static void signIn(Page page, String role) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
        page.getByTestId("demo-" + role).click();
    }

    /** An empty window. */
    static Page window() {
        BrowserContext context = chromium().newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT));
        context.setDefaultTimeout(WAIT_MAX_MILLIS);
        return context.newPage();
    }

    /** Keeps a picture of the page. */
    static void shoot(Page page, String name) {
        page.evaluate("scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (running.isEmpty()) {
            Optional<Path> program = program();
            if (program.isEmpty()) {
                System.out.println("skipped: no Chromium on the PATH, so no browser tests");
            }
            assumeTrue(program.isPresent(), "no Chromium on the PATH");
            PlaywrightAssertions.setDefaultAssertionTimeout(WAIT_MAX_MILLIS);
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            // Chromium's own sandbox does not run as root, as tests in a container do; only the stack's own pages are opened
            running = Optional.of(playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program.get()).setChromiumSandbox(false)));
        }
        return running.get();
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> PROGRAMS.stream().map(name -> Path.of(folder, name))).filter(Files::isExecutable).findFirst();
    }
}
