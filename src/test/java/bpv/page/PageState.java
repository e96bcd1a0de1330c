package bpv.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.openqa.selenium.By;

/** Every page in each of its states, and how a person gets there. */
enum PageState {
    START(() -> Browser.go("/")),
    EMPTY_FORM(() -> Browser.go("/precheck")),
    OWN_FORM(() -> Browser.go("/precheck?template=west-midlands")),
    WITH_PROBLEMS(() -> Browser.checkFile("bids-examples/broken/everything-at-once.yaml")),
    UNREADABLE(() -> Browser.checkFile("bids-examples/broken/unclosed-quote.yaml")),
    NOT_A_TEXT(() -> Browser.checkFile("bids-examples/broken/word-file.yaml")),
    OWN_FORM_CHECKED(PageState::ownForm),
    TOO_LARGE(() -> PageState.choose("/precheck", "document", "#check button", new byte[2 * 1024 * 1024])),
    NOTHING_WRITTEN(() -> Browser.check("")),
    HALF_FILLED(() -> Browser.check(halfFilled())),
    COMPLETE(() -> Browser.checkFile("bids-examples/round-2017/humber-coast-and-vale.yaml")),
    INELIGIBLE(() -> Browser.checkFile("bids-examples/round-2017/peninsula.yaml")),
    FAILS_EVERYTHING(() -> Browser.checkFile("bids-examples/fails-everything.yaml")),
    IMPROVED(PageState::improve),
    ROUND(() -> Browser.go("/round")),
    FILTERED(() -> Browser.go("/round?intervention=earlyDiagnosis&region=North"), ".bpv-filters, .bpv-ranking"),
    FILTERED_TO_NOTHING(() -> Browser.go("/round?alliance=peninsula&recommendation=fund"), ".bpv-filters"),
    SECTION(() -> Browser.go("/round/kent-and-medway/recoveryPackage")),
    ROUND_FORM(() -> Browser.go("/round/new")),
    ROUND_SENT(() -> send("south-east-london.yaml", "bids-examples/round-2017/south-east-london.yaml")),
    ROUND_SENT_FILTERED(PageState::sendAndFilter, ".bpv-filters, .bpv-ranking"),
    ROUND_WITHOUT_BIDS(() -> send("broken.yaml", "bids-examples/broken/everything-at-once.yaml")),
    ROUND_DAMAGED(() -> PageState.choose("/round/new", "archive", "main form button", new byte[] {'P', 'K'})),
    DIVISION_FORM(() -> Browser.go("/round/allocation")),
    DIVISION_WRONG(() -> divide("limits:\n  - { name: Floor, atLeast: 5.5 }\n", "", "x")),
    DIVIDED(() -> divide(PageState.RULES, "a pilot that others wait for", "Investment Committee")),
    DIVISION_CONFLICT(() -> divide(PageState.CONFLICT, "a pilot that others wait for", "Investment Committee")),
    DIVISION_SENT(PageState::sendAndDivide),
    WHAT_IF_FORM(() -> Browser.go("/round/what-if")),
    WHAT_IF_FIELDS_WRONG(() -> fillScenario("", "85", "ninety")),
    WHAT_IF_TEXT_WRONG(() -> writeScenarios("scenarios:\n  - { name: A, alliances: { wessx: 85% } }\n")),
    WHAT_IF_FILLED(() -> fillScenario("Recovery", "latest +2 points", "86%")),
    WHAT_IF_WRITTEN(() -> writeScenarios(PageState.SCENARIOS)),
    WHAT_IF_BACKTEST(PageState::backtest),
    WHAT_IF_OF_A_DIVISION(PageState::divideAndProject),
    WHAT_IF_SENT(PageState::sendAndProject),
    HOW_IT_WORKS(() -> Browser.go("/how-it-works")),
    ACCESSIBILITY(() -> Browser.go("/accessibility")),
    NOT_FOUND(() -> Browser.go("/round/nobody/earlyDiagnosis")),
    ABOUT_A_PROBLEM(() -> Browser.go("/problems/too-large")),
    ALL_PROBLEMS(() -> Browser.go("/problems"));

    static final String RULES = """
            limits:
              - { name: North and London, atLeast: 3%, of: { region: [North, London] }, because: fair shares, by: the panel }
              - { name: Each Alliance, atMost: 45000000, each: alliance }
            carryForward: { 2017/18: 5% }
            """;

    static final String SCENARIOS = """
            knownUntil: 2018-03
            scenarios:
              - name: Recovery
                because: the recovery plans that Alliances agreed deliver
                everyAlliance: { 2018/19 Q3: latest +2 points, 2018/19 Q4: 86% }
                alliances: { kent-and-medway: { 2018-07: 172 of 200 } }
              - { name: As it is, everyAlliance: latest }
            """;

    static final String CONFLICT = """
            limits:
              - { name: North, atLeast: 90%, of: { region: North } }
            """;

    private final Runnable way;
    private final String ownPart;

    PageState(Runnable way) {
        this(way, "html");
    }

    /** @param ownPart what is not the same in another state that is looked at in full */
    PageState(Runnable way, String ownPart) {
        this.way = way;
        this.ownPart = ownPart;
    }

    /** A selector of what there is to look at. */
    String ownPart() {
        return ownPart;
    }

    void open() {
        way.run();
    }

    /** A bid of which two things are not written yet. */
    private static String halfFilled() {
        return Browser.read("bids-examples/round-2017/humber-coast-and-vale.yaml")
                .replace("value: 60.6", "value:")
                .replaceFirst("kind: localExperience", "kind:");
    }

    private static void ownForm() {
        Browser.go("/precheck?template=west-midlands");
        Browser.follow(By.cssSelector("#check button[type=submit]"));
    }

    private static void improve() {
        Browser.checkFile("bids-examples/round-2017/humber-coast-and-vale.yaml");
        Browser.chrome().findElement(By.name("improve")).click();
        Browser.await("return document.getElementById('improve') !== null");
    }

    private static void sendAndFilter() {
        send("south-east-london.yaml", "bids-examples/round-2017/south-east-london.yaml");
        Browser.choose("intervention", "stratifiedFollowUp");
        Browser.follow(By.cssSelector(".bpv-filters button"));
    }

    /** Fills in the form for rules of policy with an override, and sends it. */
    static void divide(String rules, String because, String by) {
        Browser.go("/round/allocation");
        fill(rules, because, by);
        Browser.follow(By.cssSelector("#division .bpv-buttons button"));
    }

    static void fill(String rules, String because, String by) {
        Browser.chrome().findElement(By.id("rules")).clear();
        Browser.chrome().findElement(By.id("rules")).sendKeys(rules);
        Browser.choose("section-1", "west-yorkshire/stratifiedFollowUp");
        Browser.chrome().findElement(By.cssSelector("label[for=fund-1]")).click();
        Browser.chrome().findElement(By.id("because-1")).sendKeys(because);
        Browser.chrome().findElement(By.id("by-1")).sendKeys(by);
    }

    private static void sendAndDivide() {
        send("south-east-london.yaml", "bids-examples/round-2017/south-east-london.yaml");
        Browser.follow(By.cssSelector("button[formaction='/round/allocation']"));
        Browser.chrome().findElement(By.id("rules")).sendKeys("limits:\n- { name: Most, atMost: 9000000 }\n");
        Browser.follow(By.cssSelector("#division .bpv-buttons button"));
    }

    /** Fills in a scenario for the third and the fourth quarter, and sends it. */
    static void fillScenario(String name, String third, String fourth) {
        Browser.go("/round/what-if");
        Browser.chrome().findElement(By.id("scenario")).sendKeys(name);
        Browser.chrome().findElement(By.id("quarter-3")).sendKeys(third);
        Browser.chrome().findElement(By.id("quarter-4")).sendKeys(fourth);
        project();
    }

    private static void writeScenarios(String text) {
        Browser.go("/round/what-if");
        Browser.chrome()
                .findElement(By.cssSelector("label[for=figures-written]"))
                .click();
        Browser.chrome().findElement(By.id("scenarios")).sendKeys(text);
        project();
    }

    private static void backtest() {
        Browser.go("/round/what-if");
        Browser.chrome().findElement(By.cssSelector("label[for=figures-real]")).click();
        project();
    }

    private static void divideAndProject() {
        divide(RULES, "a pilot that others wait for", "Investment Committee");
        Browser.follow(By.cssSelector("button[formaction='/round/what-if']"));
        Browser.chrome().findElement(By.cssSelector("label[for=figures-real]")).click();
        project();
    }

    private static void sendAndProject() {
        send("south-east-london.yaml", "bids-examples/round-2017/south-east-london.yaml");
        Browser.follow(By.cssSelector("button[formaction='/round/what-if']"));
        Browser.chrome().findElement(By.id("scenario")).sendKeys("Recovery");
        Browser.chrome().findElement(By.id("quarter-4")).sendKeys("85%");
        project();
    }

    private static void project() {
        Browser.follow(By.cssSelector("#what-if .bpv-buttons button"));
    }

    /** Chooses a file of that content at a form, and sends it. */
    private static void choose(String form, String field, String button, byte[] content) {
        try {
            Path file = Files.createTempFile("chosen", ".zip");
            Files.write(file, content);
            Browser.go(form);
            Browser.chrome().findElement(By.id(field)).sendKeys(file.toString());
            Browser.follow(By.cssSelector(button));
            Files.delete(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static void send(String name, String file) {
        try {
            Path zip = Files.createTempFile("round", ".zip");
            try (OutputStream out = Files.newOutputStream(zip);
                    ZipOutputStream packed = new ZipOutputStream(out)) {
                packed.putNextEntry(new ZipEntry("bids/" + name));
                packed.write(Browser.read(file).getBytes(StandardCharsets.UTF_8));
            }
            Browser.go("/round/new");
            Browser.chrome().findElement(By.id("archive")).sendKeys(zip.toString());
            Browser.chrome().findElement(By.cssSelector("main form button")).click();
            Browser.await("return location.pathname === '/round'");
            Files.delete(zip);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
