package bpv.policy.check;

import bpv.desk.DeskResult;
import bpv.desk.DeskResult.Case;
import bpv.desk.Help;
import bpv.desk.Level;
import bpv.desk.Remark;
import bpv.policy.Scenarios;
import bpv.policy.analysis.Analysis;
import bpv.rules.NumbersCheck;
import bpv.rules.RuleBook;
import bpv.rules.RuleSources;
import bpv.rules.RulesRejected;
import bpv.source.Place;
import bpv.source.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Checks a rules folder: every mistake of every file at once, at its line. */
public final class RulesCheck {
    private static final String COMMAND = "rules check";

    /** Faults of what rules do not look at, which keep nobody from analysing the rules. */
    private static final Set<String> BESIDE = Set.of("wrong-codes", "wrong-reason", "fairness-file");

    private final Path folder;
    private final Told told = new Told();

    private final boolean compiling;

    private RulesCheck(Path folder, boolean compiling) {
        this.folder = folder;
        this.compiling = compiling;
    }

    /** The same without asking the engine, which takes most of the time. */
    static DeskResult withoutEngine(Path folder) {
        return new RulesCheck(folder, false).check();
    }

    /** What there is to say about each file of a rules folder. A folder that is none is told as an error of its own. */
    public static DeskResult of(Path folder) {
        return new RulesCheck(folder, true).check();
    }

    private DeskResult check() {
        RuleSources sources;
        try {
            sources = RuleSources.read(folder);
        } catch (RulesRejected rejected) {
            rejected.problems().forEach(this::problem);
            return result(told.remarks(), List.of(), 0);
        }
        OwnLook own = new OwnLook(sources, told);
        own.look();
        EngineLook engine = new EngineLook(sources, told, own.unknown());
        if (compiling) {
            engine.look();
        }
        NumbersCheck.problems(sources).forEach(this::problem);
        Scenarios scenarios = Scenarios.read(folder);
        scenarios.problems().forEach(this::problem);
        new HouseStyle(sources, scenarios, told).check();
        BesideRules.reasons(sources, told);
        engine.book().map(RuleBook::footprints).or(sources::footprints).ifPresent(footprints -> {
            new ReferenceStyle(sources, footprints, told).check();
            BesideRules.codes(folder, sources, footprints, told);
        });
        engine.book().ifPresent(book -> new BesideRules(folder, book, told).check());
        notAnalysed(sources);
        List<Remark> all = new ArrayList<>(told.remarks());
        if (all.stream().noneMatch(remark -> remark.level() == Level.ERROR && !BESIDE.contains(remark.id()))) {
            engine.book().ifPresent(book -> all.addAll(Analysis.of(folder, sources, book)));
        }
        List<Remark> left = Silencings.read(sources.texts()).left(all, RulesCheck::isOurs);
        List<String> files = new ArrayList<>();
        sources.trees().values().forEach(file -> files.add(file.name()));
        int rules = sources.trees().values().stream()
                .mapToInt(file -> file.rules().size())
                .sum();
        return result(left, files, rules);
    }

    private static boolean isOurs(String id) {
        return Help.of(id).map(Help::command).orElse("").equals(COMMAND);
    }

    /** What the own reader of rules does not understand, though the engine does. */
    private void notAnalysed(RuleSources sources) {
        sources.trees()
                .values()
                .forEach(file -> file.doubts().stream()
                        .filter(doubt -> !told.hasErrorAt(file, doubt.span()))
                        .forEach(doubt -> told.note(
                                "not-analysed",
                                file,
                                doubt.span(),
                                "From here on this part is not analysed, because it is written in a way that only the engine "
                                        + "understands.")));
    }

    private void problem(Problem problem) {
        String id = switch (problem.code()) {
            case "scenario" -> "wrong-scenario";
            case "unknown-parameter" -> "unknown-parameter";
            case "rules" -> "wrong-number";
            case "wrong-encoding" -> problem.file().endsWith(".drl") ? "pasted-character" : "wrong-yaml";
            default -> "wrong-yaml";
        };
        told.add(
                id,
                Level.ERROR,
                problem.file(),
                new Place(Math.max(1, problem.line()), Math.max(1, problem.column())),
                problem.message(),
                problem.hint());
    }

    private static DeskResult result(List<Remark> remarks, List<String> files, int rules) {
        Map<String, List<Remark>> byFile = new TreeMap<>();
        files.forEach(file -> byFile.put(file, new ArrayList<>()));
        remarks.forEach(remark ->
                byFile.computeIfAbsent(remark.file(), any -> new ArrayList<>()).add(remark));
        List<Case> cases = new ArrayList<>();
        byFile.forEach((file, own) -> cases.add(new Case(file, file, 1, own)));
        return new DeskResult(COMMAND, cases, List.of(figure(remarks, files.size(), rules)));
    }

    private static String figure(List<Remark> remarks, int files, int rules) {
        List<String> found = new ArrayList<>();
        for (Level level : List.of(Level.ERROR, Level.WARNING, Level.NOTE)) {
            long count =
                    remarks.stream().filter(remark -> remark.level() == level).count();
            if (count > 0) {
                found.add(count + " " + level.key() + (count == 1 ? "" : "s"));
            }
        }
        return "Checked " + rules + " rules in " + files + " files: "
                + (found.isEmpty() ? "nothing to remark" : String.join(", ", found)) + ".";
    }
}
