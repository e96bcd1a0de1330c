package bpv.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * One real Chromium for all tests of a run. Where there is none the tests are passed over, unless {@code BPV_BROWSER} says
 * that it is required, as it does where a change is decided on.
 */
final class Browser {
    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");

    private Browser() {}

    private static final class Started {
        static final ChromeDriver CHROME = start();
        static final String AXE = axe();
    }

    static ChromeDriver chrome() {
        boolean there = CHROMIUM.canExecute() && DRIVER.canExecute();
        boolean required = "required".equals(System.getenv("BPV_BROWSER"));
        assumeTrue(
                there || required,
                "There is no " + CHROMIUM + " or no " + DRIVER + ": the pages are not tested in a browser. On Debian:"
                        + " apt-get install chromium chromium-driver");
        return Started.CHROME;
    }

    private static ChromeDriver start() {
        // It misses the protocol of each new Chromium by number, and needs nothing of it.
        Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.addArguments(
                "--no-sandbox",
                "--headless=new",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--window-size=1280,900");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER)
                .usingAnyFreePort()
                .build();
        ChromeDriver chrome = new ChromeDriver(service, options);
        chrome.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30));
        Runtime.getRuntime().addShutdownHook(new Thread(chrome::quit));
        return chrome;
    }

    private static String axe() {
        try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void go(String path) {
        chrome().get(RunningSite.at(path));
    }

    /** Puts a text in the box and presses the button, as a person does who pastes a bid. */
    static void check(String text) {
        go("/precheck");
        chrome().executeScript("document.getElementById('text').value = arguments[0]", text);
        chrome().findElement(By.cssSelector("#check button[type=submit]")).click();
        await("return document.getElementById('correct') !== null");
    }

    static void checkFile(String path) {
        check(read(path));
    }

    static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Waits until a script says true: for a page to come or a script of the page to finish. */
    static void await(String script) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!Boolean.TRUE.equals(chrome().executeScript(script))) {
            assertThat(System.nanoTime()).as("waiting until: " + script).isLessThan(end);
        }
    }

    static void width(int pixels) {
        Map<String, Object> metrics = new HashMap<>();
        metrics.put("width", pixels);
        metrics.put("height", 900);
        metrics.put("deviceScaleFactor", 1);
        metrics.put("mobile", false);
        chrome().executeCdpCommand("Emulation.setDeviceMetricsOverride", metrics);
    }

    static void media(String type) {
        chrome().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", type));
    }

    static void scripts(boolean on) {
        chrome().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    }

    /** Each rule of axe that a part of the page breaks, with the first places. */
    @SuppressWarnings("unchecked")
    static List<String> violations(String part) {
        chrome().executeScript(Started.AXE);
        Object found = chrome().executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(arguments[0], { resultTypes: ['violations'] }).then(
                  result => done(result.violations.map(v => v.id + ': ' + v.help + ' — '
                    + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + n.failureSummary).join(' | '))),
                  fault => done(['axe failed: ' + fault]));
                """, part);
        return (List<String>) found;
    }

    /** Chooses in a list by what is sent. */
    static void choose(String list, String value) {
        chrome().findElement(By.cssSelector("#" + list + " option[value='" + value + "']"))
                .click();
    }

    static WebElement focused() {
        return chrome().switchTo().activeElement();
    }

    static String title() {
        return String.valueOf(chrome().getTitle());
    }

    static void assertNoSidewaysScroll(String state, int most) {
        Object width = chrome().executeScript("return document.documentElement.scrollWidth");
        assertThat(((Number) width).intValue()).as("width of " + state).isLessThanOrEqualTo(most);
    }

    /** Clicks what leads to another page, and comes back when that page is there. */
    static void follow(By what) {
        WebElement before = chrome().findElement(By.tagName("html"));
        chrome().findElement(what).click();
        Instant end = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(end)) {
            try {
                before.getTagName();
            } catch (StaleElementReferenceException left) {
                return;
            } catch (WebDriverException leaving) {
                // asked in the very moment in which the page goes, the browser answers in other words
                if (!String.valueOf(leaving.getMessage()).contains("does not belong to the document")) {
                    throw leaving;
                }
            }
        }
        throw new AssertionError("no other page came after a click on " + what);
    }
}
