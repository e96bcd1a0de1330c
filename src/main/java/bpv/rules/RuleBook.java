package bpv.rules;

import bpv.alliance.Footprints;
import bpv.allocation.AllocationParameters;
import bpv.assessment.Assumption;
import bpv.assessment.Conclusion;
import bpv.assessment.ConditionParameters;
import bpv.assessment.ConfidenceParameters;
import bpv.assessment.Explained;
import bpv.assessment.GatewayParameters;
import bpv.assessment.ImprovementParameters;
import bpv.assessment.Published;
import bpv.assessment.ReadinessParameters;
import bpv.assessment.RecommendationParameters;
import bpv.assessment.ResourceParameters;
import bpv.assessment.RobustnessParameters;
import bpv.assessment.RuleCard;
import bpv.assessment.Standing;
import bpv.assessment.Subject;
import bpv.assessment.ValueParameters;
import bpv.release.ReleaseParameters;
import bpv.rules.ParameterFile.Dated;
import bpv.source.Node.Scalar;
import bpv.source.Problem;
import bpv.source.WrittenDay;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * A rules folder as it was when it was loaded: rules compiled once, numbers and reference data at hand. Immutable; one
 * book may be used by several threads.
 */
public final class RuleBook {
    /** The folder of numbers that no rule reads: they say what may be offered, and decide nothing of a bid. */
    static final String IMPROVEMENT = "improvement";

    /** Likewise: they say how proposals are tried. */
    static final String ROBUSTNESS = "robustness";

    /** What the numbers of a set are read into. */
    private static final Map<RuleSet, Class<? extends Record>> NUMBERS = Map.of(
            RuleSet.GATEWAY, GatewayParameters.class,
            RuleSet.VALUE, ValueParameters.class,
            RuleSet.CONFIDENCE, ConfidenceParameters.class,
            RuleSet.RESOURCES, ResourceParameters.class,
            RuleSet.READINESS, ReadinessParameters.class,
            RuleSet.FUNDING_TESTS, RecommendationParameters.class,
            RuleSet.CONDITIONS, ConditionParameters.class,
            RuleSet.ALLOCATION, AllocationParameters.class,
            RuleSet.RELEASE, ReleaseParameters.class);

    private final RuleFiles files;
    private final CompiledRules compiled;
    private final Map<RuleSet, RuleRun> runs = new EnumMap<>(RuleSet.class);
    private final Map<RuleSet, Completeness> completeness = new EnumMap<>(RuleSet.class);
    private final Footprints footprints;
    private final String digestOfRules;
    private final String digestOfReference;
    private final @Nullable Consumer<Asked> watcher;

    RuleBook(RuleFiles files, CompiledRules compiled, Footprints footprints) {
        this.files = files;
        this.digestOfRules = files.digestOfRules();
        this.digestOfReference = files.digestOfReference();
        this.compiled = compiled;
        this.footprints = footprints;
        this.watcher = null;
        compiled.bases().forEach((set, base) -> {
            runs.put(set, new RuleRun(set, base, compiled.cards()));
            completeness.put(set, new Completeness(set, base, compiled.cards()));
        });
    }

    /**
     * Loads a rules folder, compiling its rules unless a folder of compiled rules has them.
     *
     * @param folder the rules folder
     * @param cache where compiled rules are kept between runs; null to compile anew and keep nothing
     * @throws RulesRejected if rules, numbers or reference data have faults: all of them, with file and line, but that of
     *     rules those that cannot be built are told once none says what rules may not
     */
    public static RuleBook load(Path folder, @Nullable Path cache) {
        return load(RuleFiles.read(folder), cache);
    }

    /**
     * Loads a rules folder that was read, compiling its rules.
     *
     * @throws RulesRejected as for a folder
     */
    public static RuleBook load(RuleSources sources) {
        return load(sources.files(), null);
    }

    static RuleBook load(RuleFiles files, @Nullable Path cache) {
        List<Problem> problems = new ArrayList<>(NumbersCheck.problems(files));
        CompiledRules compiled = null;
        try {
            compiled = CompiledRules.of(files, cache);
        } catch (RulesRejected rejected) {
            problems.addAll(rejected.problems());
        }
        if (compiled == null || !problems.isEmpty()) {
            throw new RulesRejected(problems);
        }
        return new RuleBook(files, compiled, ReferenceFiles.read(files));
    }

    private RuleBook(RuleBook book, RuleFiles files, Footprints footprints, @Nullable Consumer<Asked> watcher) {
        this.files = files;
        this.digestOfRules = book.digestOfRules;
        this.digestOfReference = book.digestOfReference;
        this.compiled = book.compiled;
        this.footprints = footprints;
        this.watcher = watcher;
        runs.putAll(book.runs);
        completeness.putAll(book.completeness);
    }

    /** The same rules and numbers with other reference data, for a what-if; its digests are those of the folder. */
    public RuleBook with(Footprints others) {
        return new RuleBook(this, files, others, watcher);
    }

    /**
     * The same rules; each question to them is shown to a watcher with all that was concluded, before it is looked at whether
     * that is an answer. For those who look at rules rather than at bids.
     */
    public RuleBook watchedBy(Consumer<Asked> other) {
        return new RuleBook(this, files, footprints, other);
    }

    /** The same rules, one file of numbers with another text, for a what-if; its digests are those of the folder. */
    public RuleBook with(String file, String text) {
        return new RuleBook(this, files.with(file, text.getBytes(StandardCharsets.UTF_8)), footprints, watcher);
    }

    /** The same, with the rules of one set made anew; their cards are those of the rules that they stand for. */
    RuleBook with(RuleSet set, KieBase base, Map<String, RuleCard> others) {
        RuleBook changed = new RuleBook(this, files, footprints, watcher);
        changed.runs.put(set, new RuleRun(set, base, others));
        changed.completeness.put(set, new Completeness(set, base, others));
        return changed;
    }

    /** The names of the files that were loaded, relative to the rules folder, with {@code /} between folders. */
    public Set<String> fileNames() {
        return files.names();
    }

    /** The text of a file as it was loaded. */
    public String fileText(String name) {
        return new String(files.bytes(name), StandardCharsets.UTF_8);
    }

    /** The same rules in the classic build: a second opinion, for tests. */
    static RuleBook loadClassic(Path folder) {
        RuleFiles files = RuleFiles.read(folder);
        Map<String, RuleCard> cards = RuleIndex.of(files);
        return new RuleBook(files, RuleCompiler.compileClassic(files, cards), ReferenceFiles.read(files));
    }

    /** How messages name a file of the folder. */
    public String shown(String name) {
        return files.shown(name);
    }

    RuleFiles files() {
        return files;
    }

    CompiledRules compiled() {
        return compiled;
    }

    /**
     * SHA-256 of all that a rules folder holds at this moment: rules, numbers, scenarios and reference data. It tells
     * whether the folder has changed; what answers are made by is told by the other digests.
     *
     * @throws RulesRejected if there is no such folder, or something in it cannot be read
     */
    public static String digestOfFolder(Path folder) {
        return RuleFiles.read(folder).digestOfAll();
    }

    /** The alliances that may bid and their 62-day figures. */
    public Footprints footprints() {
        return footprints;
    }

    /** The numbers of the scheme in force on a day. */
    public Numbers numbersOn(LocalDate day) {
        List<Assumption> assumptions = new ArrayList<>();
        OutcomeFile.Outcomes outcomes = OutcomeFile.read(files, day);
        Numbers numbers = new Numbers(
                numbers(RuleSet.GATEWAY, day, GatewayParameters.class, assumptions),
                numbers(RuleSet.VALUE, day, ValueParameters.class, assumptions),
                numbers(RuleSet.CONFIDENCE, day, ConfidenceParameters.class, assumptions),
                numbers(RuleSet.RESOURCES, day, ResourceParameters.class, assumptions),
                numbers(RuleSet.READINESS, day, ReadinessParameters.class, assumptions),
                numbers(RuleSet.FUNDING_TESTS, day, RecommendationParameters.class, assumptions),
                numbers(RuleSet.CONDITIONS, day, ConditionParameters.class, assumptions),
                numbers(RuleSet.ALLOCATION, day, AllocationParameters.class, assumptions),
                outcomes.definitions(),
                assumptions);
        assumptions.addAll(outcomes.assumptions());
        assumptions.addAll(WrittenLimits.assumptions(files, day));
        return numbers;
    }

    /** The limits of policy that the folder words, in force on a day. */
    public WrittenLimits limitsOn(LocalDate day) {
        return WrittenLimits.on(files, day);
    }

    /** The numbers of the release in force on a day, and those of them that no source says. */
    public ReleaseParameters releaseNumbersOn(LocalDate day, List<Assumption> assumptions) {
        return numbers(RuleSet.RELEASE, day, ReleaseParameters.class, assumptions);
    }

    /** The numbers of improvements in force on a day, and those of them that no source says. */
    public ImprovementParameters improvementNumbersOn(LocalDate day, List<Assumption> assumptions) {
        return numbers(IMPROVEMENT, day, ImprovementParameters.class, assumptions);
    }

    /** The numbers of robustness in force on a day, and those of them that no source says. */
    public RobustnessParameters robustnessNumbersOn(LocalDate day, List<Assumption> assumptions) {
        return numbers(ROBUSTNESS, day, RobustnessParameters.class, assumptions);
    }

    /** The day of assessment that the folder names, where a round is assessed on no other. */
    public LocalDate assessmentDay() {
        String name = RuleSet.ALLOCATION.folder() + "/parameters.yaml";
        Dated dated = ParameterFile.read(files, name, LocalDate.MAX).inForce().get("assessmentDay");
        if (dated != null && dated.value() instanceof Scalar scalar) {
            return WrittenDay.of(scalar.text());
        }
        throw RulesRejected.at(files.shown(name), 1, "the number 'assessmentDay' is missing", "a day", "nothing");
    }

    private <R extends Record> R numbers(RuleSet set, LocalDate day, Class<R> type, List<Assumption> assumptions) {
        return numbers(set.folder(), day, type, assumptions);
    }

    private <R extends Record> R numbers(String folder, LocalDate day, Class<R> type, List<Assumption> assumptions) {
        String name = folder + "/parameters.yaml";
        ParameterFile file = ParameterFile.read(files, name, day);
        R bound = ParameterBinder.bind(file, type);
        for (Dated number : file.inForce().values()) {
            if (number.standing() == Standing.ASSUMED) {
                assumptions.add(new Assumption(
                        folder + "/" + number.name(),
                        number.means(),
                        number.shown(),
                        number.unit(),
                        name,
                        number.place().line()));
            }
        }
        return bound;
    }

    /** The rules of a set that no source says. */
    public List<Assumption> assumedRules() {
        return compiled.cards().values().stream()
                .filter(card -> card.standing() == Standing.ASSUMED)
                .sorted((a, b) -> a.file().equals(b.file())
                        ? Integer.compare(a.line(), b.line())
                        : a.file().compareTo(b.file()))
                .map(card -> new Assumption(card.criterion(), card.source(), card.rule(), "", card.file(), card.line()))
                .toList();
    }

    /** The cards of all rules, by file and line. */
    public List<RuleCard> cards() {
        return compiled.cards().values().stream()
                .sorted((a, b) -> a.file().equals(b.file())
                        ? Integer.compare(a.line(), b.line())
                        : a.file().compareTo(b.file()))
                .toList();
    }

    /** The rules as people read them, by file and line: those that were loaded, whatever the folder holds by now. */
    public List<RuleText> texts() {
        return RuleText.read(files);
    }

    /**
     * The numbers of the rule sets in force on a day; those of the release, which are those of the financial year in
     * question, as they are last. The numbers of outcomes are not among them.
     */
    public List<NumberInForce> numbersInForce(LocalDate day) {
        List<NumberInForce> numbers = new ArrayList<>();
        for (RuleSet set : RuleSet.values()) {
            String name = set.folder() + "/parameters.yaml";
            if (!files.has(name)) {
                continue;
            }
            LocalDate asOf = set == RuleSet.RELEASE ? LocalDate.MAX : day;
            for (Dated number : ParameterFile.read(files, name, asOf).inForce().values()) {
                numbers.add(new NumberInForce(
                        set,
                        number.name(),
                        number.means(),
                        number.shown(),
                        number.unit(),
                        number.since(),
                        number.source(),
                        number.standing(),
                        name,
                        number.place().line()));
            }
        }
        return List.copyOf(numbers);
    }

    /**
     * Runs one rule set as of a day and gives what it concludes, stamped with the rule that did.
     *
     * @param subjects what the set has to answer for: each of its criteria in force once for each of them
     * @param facts what else the rules may look at
     * @throws SilentRules if a criterion is answered not at all, or more than once, for a subject
     * @throws EndlessRule if a rule does not come to an end. Where a rule does not even give the thread back, its {@linkplain
     *     Thread#getUncaughtExceptionHandler() handler} is told instead: the thread is lost, and who waits for it has to be
     *     answered by somebody else
     */
    public <C extends Conclusion> List<Explained<C>> run(
            RuleSet set, LocalDate day, Collection<? extends Subject> subjects, Collection<?> facts, Class<C> type) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        RuleRun run = runs.get(set);
        Completeness check = completeness.get(set);
        if (run == null || check == null) {
            throw new IllegalStateException("no rule set " + set);
        }
        List<Object> all = new ArrayList<>(facts.size() + subjects.size());
        all.addAll(facts);
        all.addAll(subjects);
        List<Explained<Conclusion>> concluded = run.run(day, all);
        if (watcher != null) {
            watcher.accept(new Asked(set, day, check.criteriaOn(day), subjects, facts, concluded));
        }
        return check.checked(day, subjects, concluded, type);
    }

    /** What the rules of a set conclude from facts, however incomplete: for a comparison with other rules. */
    public List<Explained<Conclusion>> concluded(RuleSet set, LocalDate day, Collection<?> facts) {
        RuleRun run = runs.get(set);
        return run == null ? List.of() : run.run(day, facts);
    }

    /** The words that a number may be that is a choice; none if it is none, or there is no such number. */
    public List<String> choices(RuleSet set, String number) {
        return ParameterBinder.choices(NUMBERS.get(set), number);
    }

    /** The criteria that the rules of a set answer on a day, sorted. */
    public List<String> criteriaInForce(RuleSet set, LocalDate day) {
        Completeness known = completeness.get(set);
        return known == null ? List.of() : known.criteriaOn(day);
    }

    /** Whether any rule of a set is in force on a day. */
    public boolean hasRulesInForce(RuleSet set, LocalDate day) {
        return !criteriaInForce(set, day).isEmpty();
    }

    /** Whether these are, on a day, the rules that were published before bids opened. */
    public Published published(LocalDate day) {
        return RulesLock.published(files, day);
    }

    /** SHA-256 of rules and numbers. */
    public String digestOfRules() {
        return digestOfRules;
    }

    /** SHA-256 of the reference data. */
    public String digestOfReference() {
        return digestOfReference;
    }
}
