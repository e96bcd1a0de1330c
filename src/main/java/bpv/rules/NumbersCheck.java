package bpv.rules;

import bpv.allocation.AllocationParameters;
import bpv.assessment.ConditionParameters;
import bpv.assessment.ConfidenceParameters;
import bpv.assessment.GatewayParameters;
import bpv.assessment.ImprovementParameters;
import bpv.assessment.ReadinessParameters;
import bpv.assessment.RecommendationParameters;
import bpv.assessment.ResourceParameters;
import bpv.assessment.RobustnessParameters;
import bpv.assessment.ValueParameters;
import bpv.quantity.FinancialYear;
import bpv.release.ReleaseParameters;
import bpv.rules.ParameterFile.Dated;
import bpv.source.Node.Scalar;
import bpv.source.Problem;
import bpv.source.WrittenDay;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every problem of the numbers, outcomes and reference data of a rules folder, at once. */
public final class NumbersCheck {
    private static final Map<String, Class<? extends Record>> FOLDERS = folders();

    private final RuleFiles files;
    private final List<Problem> problems = new ArrayList<>();

    private NumbersCheck(RuleFiles files) {
        this.files = files;
    }

    /** The problems, by file and line, as of the day of assessment that the folder names and as of the last day of all. */
    public static List<Problem> problems(RuleSources sources) {
        return problems(sources.files());
    }

    static List<Problem> problems(RuleFiles files) {
        NumbersCheck check = new NumbersCheck(files);
        Optional<LocalDate> day = check.assessmentDay();
        FOLDERS.forEach((folder, type) -> {
            boolean release = folder.equals(RuleSet.RELEASE.folder());
            check.trying(() -> check.bind(folder, LocalDate.MAX, type));
            if (day.isPresent() && !release) {
                check.trying(() -> check.bind(folder, day.get(), type));
            }
        });
        check.trying(check::linkedYearsAreOfTheRound);
        check.trying(() -> WrittenLimits.on(check.files, LocalDate.MAX));
        check.trying(() -> WrittenLimits.on(check.files, day.orElse(LocalDate.MAX)));
        check.trying(() -> OutcomeFile.read(check.files, day.orElse(LocalDate.MAX)));
        check.trying(() -> OutcomeFile.read(check.files, LocalDate.MAX));
        check.trying(() -> ReferenceFiles.read(check.files));
        return check.problems.stream().distinct().sorted().toList();
    }

    /** The files with numbers that a rules folder has to have, relative to it. */
    public static List<String> wanted() {
        return FOLDERS.keySet().stream().map(NumbersCheck::file).toList();
    }

    private static Map<String, Class<? extends Record>> folders() {
        Map<String, Class<? extends Record>> folders = new LinkedHashMap<>();
        folders.put(RuleSet.GATEWAY.folder(), GatewayParameters.class);
        folders.put(RuleSet.VALUE.folder(), ValueParameters.class);
        folders.put(RuleSet.CONFIDENCE.folder(), ConfidenceParameters.class);
        folders.put(RuleSet.RESOURCES.folder(), ResourceParameters.class);
        folders.put(RuleSet.READINESS.folder(), ReadinessParameters.class);
        folders.put(RuleSet.FUNDING_TESTS.folder(), RecommendationParameters.class);
        folders.put(RuleSet.CONDITIONS.folder(), ConditionParameters.class);
        folders.put(RuleSet.ALLOCATION.folder(), AllocationParameters.class);
        folders.put(RuleSet.RELEASE.folder(), ReleaseParameters.class);
        folders.put(RuleBook.IMPROVEMENT, ImprovementParameters.class);
        folders.put(RuleBook.ROBUSTNESS, RobustnessParameters.class);
        return folders;
    }

    private static String file(String folder) {
        return folder + "/parameters.yaml";
    }

    private <R extends Record> void bind(String folder, LocalDate day, Class<R> type) {
        ParameterBinder.bind(ParameterFile.read(files, file(folder), day), type);
    }

    /** A year that is mistyped would be paid in full, whatever the performance. */
    private void linkedYearsAreOfTheRound() {
        ParameterFile release = ParameterFile.read(files, file(RuleSet.RELEASE.folder()), LocalDate.MAX);
        List<FinancialYear> years = ParameterBinder.bind(
                        ParameterFile.read(files, file(RuleSet.ALLOCATION.folder()), LocalDate.MAX),
                        AllocationParameters.class)
                .years();
        for (FinancialYear year :
                ParameterBinder.bind(release, ReleaseParameters.class).linkedYears()) {
            if (!years.contains(year)) {
                problems.add(ParameterFile.problem(
                        release.file(),
                        Objects.requireNonNull(release.inForce().get("linkedYears"))
                                .value()
                                .place(),
                        "linkedYears names " + year + ", which is no year of the round",
                        "The years of the round are "
                                + years.stream().map(FinancialYear::toString).collect(Collectors.joining(", ")) + "."));
            }
        }
    }

    private void trying(Runnable read) {
        try {
            read.run();
        } catch (RulesRejected rejected) {
            problems.addAll(rejected.problems());
        }
    }

    /** Empty, and told, if it is a day on which nothing is in force yet: each number would say so on its own. */
    private Optional<LocalDate> assessmentDay() {
        try {
            ParameterFile file = ParameterFile.read(files, file(RuleSet.ALLOCATION.folder()), LocalDate.MAX);
            Dated written = file.inForce().get("assessmentDay");
            if (written == null || !(written.value() instanceof Scalar scalar)) {
                return Optional.empty();
            }
            LocalDate day = WrittenDay.of(scalar.text());
            if (!day.isBefore(written.since())) {
                return Optional.of(day);
            }
            problems.add(ParameterFile.problem(
                    file.file(),
                    scalar.place(),
                    "assessmentDay is " + day + ", but this value holds from " + written.since() + " on",
                    "Write a day from " + written.since() + " on, or correct the day from which it holds."));
        } catch (RulesRejected | DateTimeParseException toldElsewhere) {
            // by the binding of the numbers themselves
        }
        return Optional.empty();
    }
}
