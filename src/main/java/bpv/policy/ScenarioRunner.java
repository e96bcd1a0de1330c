package bpv.policy;

import bpv.alliance.Footprints;
import bpv.alliance.SixtyTwoDayPerformance;
import bpv.assessment.AssessedBid;
import bpv.bid.Bid;
import bpv.document.BidReader;
import bpv.document.ReadBid;
import bpv.policy.Scenario.Figures;
import bpv.policy.Scenario.Named;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.round.BidAssessor;
import bpv.round.LimitSubjects;
import bpv.round.ReleaseDesk;
import bpv.rules.RuleBook;
import bpv.rules.RuleSet;
import bpv.rules.RulesRejected;
import bpv.rules.SilentRules;
import bpv.rules.UnusableRule;
import bpv.source.Node;
import bpv.source.ParsedText;
import bpv.source.Place;
import bpv.source.Problem;
import bpv.source.TextParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs scenarios through the real program: each becomes a bid document that is read, assessed and, where it asks, released.
 * Not safe for several threads.
 */
public final class ScenarioRunner {
    static final Pattern QUARTER = Pattern.compile("(\\d{4}/\\d{2}) Q[1-4]( .*)?");

    private static final String SOUND = "sound-bid.yaml";

    private final RuleBook book;
    private final String soundFile;
    private final Node sound;
    private final Map<LocalDate, BidAssessor> assessors = new HashMap<>();
    private final Map<BidAssessor, BidReader> readers = new HashMap<>();
    private @Nullable LocalDate usualDay;
    private final Readings readings;

    /**
     * @param book the rules
     * @param rules the folder that they come from, which holds the sound bid
     * @throws RulesRejected if the sound bid cannot be read or parsed
     */
    public ScenarioRunner(RuleBook book, Path rules) {
        this(book, shown(rules), sound(rules.resolve(SOUND)), new Readings());
    }

    private ScenarioRunner(RuleBook book, String soundFile, Node sound, Readings readings) {
        this.book = book;
        this.soundFile = soundFile;
        this.sound = sound;
        this.readings = readings;
    }

    private static String shown(Path rules) {
        return rules.resolve(SOUND).toString().replace('\\', '/');
    }

    private static Node sound(Path path) {
        try {
            ParsedText parsed = TextParser.parse(path.toString().replace('\\', '/'), Files.readAllBytes(path));
            if (!parsed.problems().isEmpty()) {
                throw new RulesRejected(parsed.problems());
            }
            return parsed.root().orElseThrow();
        } catch (IOException unreadable) {
            throw new RulesRejected(List.of(Scenarios.problem(
                    path.toString().replace('\\', '/'),
                    Place.START,
                    "the sound bid, which scenarios change, is not here or cannot be read")));
        }
    }

    /** Runs the same scenarios by other rules or numbers. */
    ScenarioRunner with(RuleBook other) {
        return new ScenarioRunner(other, soundFile, sound, readings);
    }

    /** What keeps the sound bid from being a bid, at its lines: no scenario could be run. */
    public List<Problem> unsound() {
        BidAssessor assessor = new BidAssessor(book, book.assessmentDay());
        return new BidReader(assessor.form()).read(soundFile, sound).problems();
    }

    /** The sound bid, which scenarios change. */
    Node sound() {
        return sound;
    }

    /** Lets go what is kept of a scenario that is not run again, here or by other rules. */
    void forget(Scenario scenario) {
        readings.forget(scenario);
    }

    /** Runs a scenario that is not run again. */
    ScenarioResult once(Scenario scenario) {
        ScenarioResult result = run(scenario);
        forget(scenario);
        return result;
    }

    /** The rules that scenarios are run by. */
    RuleBook book() {
        return book;
    }

    /** Runs one scenario; that the rules come to no answer is a problem of it, as another answer is. */
    public ScenarioResult run(Scenario scenario) {
        try {
            return runToTheEnd(scenario);
        } catch (UnusableRule unusable) {
            return stopped(scenario, unusable);
        }
    }

    /**
     * The same, for whom a rule that stops the run is a fault of the rules and no answer.
     *
     * @throws UnusableRule naming the rule
     */
    public ScenarioResult runToTheEnd(Scenario scenario) {
        try {
            return answered(scenario);
        } catch (RulesRejected | UnusableRule unusable) {
            throw unusable;
        } catch (RuntimeException stopped) {
            return stopped(scenario, stopped);
        }
    }

    private static ScenarioResult stopped(Scenario scenario, RuntimeException stopped) {
        String what = stopped instanceof SilentRules ? "" : "the rules cannot be run on this case: ";
        return ScenarioResult.stopped(
                scenario,
                Scenarios.problem(
                        scenario.file(),
                        scenario.place(),
                        what + String.valueOf(stopped.getMessage()).replaceAll("\\s*\n\\s*", " ")));
    }

    private ScenarioResult answered(Scenario scenario) {
        LocalDate day = day(scenario);
        BidAssessor usual = assessors.computeIfAbsent(day, any -> new BidAssessor(book, day));
        ReadDocument document = readings.of(scenario, usual.form(), () -> read(scenario, usual));
        if (document.bid().isEmpty()) {
            return new ScenarioResult(scenario, document.problems(), Set.of(), new Answers());
        }
        Bid bid = document.bid().get();
        List<Problem> problems = new ArrayList<>();
        RuleBook figures = withFigures(scenario, bid.alliance(), problems);
        Answers answers = new Answers();
        AssessedBid assessed = (figures == book ? usual : new BidAssessor(figures, day)).assess(bid);
        answers.add(assessed);
        answers.limits(new LimitSubjects(book, day).findings(LimitSubjects.candidacies(assessed)));
        release(scenario, figures, usual.numbers().allocation().years(), bid.alliance(), answers);
        return new Comparison(scenario, book.cards()).with(answers, problems);
    }

    private LocalDate day(Scenario scenario) {
        if (scenario.day() != null) {
            return scenario.day();
        }
        LocalDate known = usualDay;
        if (known == null) {
            known = book.assessmentDay();
            usualDay = known;
        }
        return known;
    }

    /** The bid that a scenario is about; empty if its facts make no bid. */
    public Optional<Bid> bid(Scenario scenario) {
        LocalDate day = day(scenario);
        return read(scenario, assessors.computeIfAbsent(day, any -> new BidAssessor(book, day)))
                .bid();
    }

    /** The bid that a scenario's facts make, if they make one. */
    record ReadDocument(Optional<Bid> bid, List<Problem> problems) {}

    private ReadDocument read(Scenario scenario, BidAssessor assessor) {
        ScenarioBid changed = new ScenarioBid(scenario.file(), sound);
        scenario.given().changes().forEach(changed::change);
        if (!changed.problems().isEmpty()) {
            return new ReadDocument(Optional.empty(), changed.problems());
        }
        ReadBid read = readers.computeIfAbsent(assessor, any -> new BidReader(assessor.form()))
                .read("the bid", changed.tree());
        List<Problem> problems = new ArrayList<>();
        for (Problem problem : read.problems()) {
            Place origin = changed.origin(problem.line());
            problems.add(Scenarios.problem(
                    scenario.file(),
                    origin == null ? scenario.place() : origin,
                    "the facts make no bid that can be assessed: " + problem.pointer() + ": " + problem.message()));
        }
        return new ReadDocument(read.bid(), problems);
    }

    private RuleBook withFigures(Scenario scenario, String own, List<Problem> problems) {
        if (scenario.given().figures().isEmpty()) {
            return book;
        }
        Footprints known = book.footprints();
        TreeMap<String, SixtyTwoDayPerformance> all = new TreeMap<>(known.performance());
        for (Figures figures : scenario.given().figures()) {
            String alliance = figures.alliance().isEmpty() ? own : figures.alliance();
            if (known.alliance(alliance).isEmpty()) {
                problems.add(
                        Scenarios.problem(scenario.file(), figures.place(), "there is no Alliance '" + alliance + "'"));
            }
            all.put(
                    alliance,
                    new SixtyTwoDayPerformance(alliance, figures.months().months()));
        }
        return book.with(new Footprints(known.alliances(), all));
    }

    private static boolean asksForRelease(Scenario scenario, RuleBook book) {
        List<String> names = new ArrayList<>();
        scenario.find().forEach(wanted -> names.add(wanted.name()));
        List<Named> rules = new ArrayList<>(scenario.fires());
        rules.addAll(scenario.never());
        rules.forEach(rule -> names.add(rule.answer()));
        return names.stream().anyMatch(name -> QUARTER.matcher(name).matches())
                || book.cards().stream()
                        .filter(card -> card.file().startsWith(RuleSet.RELEASE.folder() + "/"))
                        .anyMatch(card ->
                                rules.stream().anyMatch(rule -> rule.rule().equals(card.rule())));
    }

    private static void release(
            Scenario scenario, RuleBook book, List<FinancialYear> years, String own, Answers answers) {
        if (!asksForRelease(scenario, book)) {
            return;
        }
        Set<String> alliances = new TreeSet<>(Set.of(own));
        scenario.given().figures().stream()
                .map(Figures::alliance)
                .filter(id -> !id.isEmpty())
                .forEach(alliances::add);
        ReleaseDesk desk = new ReleaseDesk(book, years, List.copyOf(alliances));
        TreeMap<String, Money> awards = new TreeMap<>();
        alliances.forEach(
                alliance -> awards.put(alliance, Money.ofPounds(scenario.given().awardPounds())));
        for (FinancialYear year : years) {
            desk.schedule("scenario", year, awards).stream()
                    .filter(row -> row.alliance().equals(own))
                    .forEach(answers::add);
        }
    }
}
