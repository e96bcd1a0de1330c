package bpv.policy;

import bpv.desk.Level;
import bpv.desk.Remark;
import bpv.rules.RuleBook;
import bpv.rules.RuleSources;
import bpv.rules.RulesRejected;
import bpv.source.Nearest;
import bpv.source.Node;
import bpv.source.Node.Mapping;
import bpv.source.Node.Sequence;
import bpv.source.ParsedText;
import bpv.source.Place;
import bpv.source.Problem;
import bpv.source.TextParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Why no scenario can, or need, notice an alteration: {@code survivors.yaml} of a rules folder. */
public final class Reasons {
    private static final String FILE = "survivors.yaml";
    private static final String OUTCOMES = "outcomes/";
    private static final List<String> KEYS = List.of("in", "change", "reason");

    private final String shown;
    private final List<Reason> reasons = new ArrayList<>();
    private final Set<Reason> used = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * One reason.
     *
     * @param in the name of the rule or number, after the folder and a stroke for a number
     * @param change the alteration; empty for any
     */
    private record Reason(String in, String change, String reason, Place place) {}

    private Reasons(String shown) {
        this.shown = shown;
    }

    /**
     * The reasons of a folder; none if it has no such file.
     *
     * @throws RulesRejected if the file cannot be read
     */
    static Reasons read(RuleBook book) {
        Reasons reasons = new Reasons(book.shown(FILE));
        if (book.fileNames().contains(FILE)) {
            reasons.read(book.fileText(FILE).getBytes(StandardCharsets.UTF_8));
        }
        if (!reasons.problems.isEmpty()) {
            throw new RulesRejected(reasons.problems);
        }
        return reasons;
    }

    /** What is wrong with the reasons of a folder, at their lines; nothing, if it has none. */
    public static List<Problem> problems(RuleSources sources) {
        Reasons reasons = new Reasons(sources.shown(FILE));
        sources.bytes(FILE).ifPresent(reasons::read);
        reasons.name(sources);
        return reasons.problems;
    }

    /** A file of which only comments are left has no reasons. */
    private void read(byte[] text) {
        ParsedText parsed = TextParser.parse(shown, text);
        parsed.problems().stream()
                .filter(problem -> !problem.code().equals("empty-document"))
                .forEach(problems::add);
        parsed.root().ifPresent(this::list);
    }

    private void list(Node root) {
        if (!(root instanceof Sequence items)) {
            problem(root.place(), "a list of reasons is wanted, each beginning with '- in:'");
            return;
        }
        for (Node item : items.items()) {
            if (item instanceof Mapping fields) {
                reason(fields);
            } else {
                problem(item.place(), "a reason is wanted here, beginning with '- in:'");
            }
        }
    }

    private void reason(Mapping fields) {
        fields.entries().stream()
                .filter(field -> !KEYS.contains(field.key()))
                .forEach(field ->
                        problem(field.keyPlace(), "'" + field.key() + "' is not one of " + String.join(", ", KEYS)));
        String in = fields.get("in").flatMap(GivenFacts::text).orElse("");
        String change = fields.get("change").flatMap(GivenFacts::text).orElse("");
        String reason = fields.get("reason").flatMap(GivenFacts::text).orElse("");
        if (change.isBlank() && fields.get("change").isPresent()) {
            problem(fields.place(), "say in 'change' which alteration is meant, or leave it out if any is");
        }
        if (in.isBlank() || reason.isBlank()) {
            problem(fields.place(), "say in which rule or number, and the reason why no scenario notices");
        }
        reasons.add(new Reason(in, change, reason, fields.place()));
    }

    /** A name that nothing has would leave the alteration that was meant without its reason. */
    private void name(RuleSources sources) {
        Set<String> rules = new TreeSet<>();
        sources.trees().values().forEach(file -> file.rules().forEach(rule -> rules.add(rule.name())));
        // of a file with faults it is not known which rules it would have
        boolean allRead =
                sources.trees().values().stream().allMatch(file -> file.faults().isEmpty());
        Map<String, Set<String>> numbers = new HashMap<>();
        Set<List<String>> seen = new HashSet<>();
        for (Reason each : reasons) {
            String folder = each.in.substring(0, each.in.indexOf('/') + 1);
            Set<String> known = numbers.computeIfAbsent(folder, any -> numbers(folder, sources));
            boolean named = each.in.isBlank() || rules.contains(each.in) || known.contains(whole(each.in));
            if (!named && (allRead || !folder.isEmpty())) {
                problem(
                        each.place,
                        "there is no rule, and no number of that folder, called '" + each.in + "'"
                                + Nearest.to(each.in, folder.isEmpty() ? rules : known)
                                        .map(near -> "; did you mean '" + near + "'?")
                                        .orElse(""));
            }
            if (!seen.add(List.of(each.in, each.change))) {
                problem(each.place, "a reason for this stands above already; one of them is never looked at");
            }
        }
    }

    /** The number of which a part is named, such as {@code allocation/reserves} by {@code allocation/reserves of 2017/18}. */
    private static String whole(String in) {
        return in.replaceFirst(" (of|by)\\b.*", "");
    }

    /** The numbers of a folder, each after it; those of outcomes stand after the outcome and a full stop. */
    private static Set<String> numbers(String folder, RuleSources sources) {
        Set<String> names = new TreeSet<>();
        sources.numbers(folder + "parameters.yaml")
                .ifPresent(file -> file.entries().forEach(number -> names.add(folder + number.key())));
        if (folder.equals(OUTCOMES)) {
            sources.numbers(OUTCOMES + "outcomes.yaml")
                    .ifPresent(file -> file.entries().stream()
                            .filter(outcome -> outcome.value() instanceof Mapping)
                            .forEach(outcome -> ((Mapping) outcome.value())
                                    .entries()
                                    .forEach(of -> names.add(folder + outcome.key() + "." + of.key()))));
        }
        return names;
    }

    private void problem(Place place, String message) {
        problems.add(Scenarios.problem(shown, place, message));
    }

    /** The recorded reason why no scenario notices; null if there is none. */
    @Nullable
    String of(Mutant mutant) {
        String name = mutant.ofRule() == null ? mutant.folder() + mutant.subject() : mutant.subject();
        for (Reason each : reasons) {
            if (each.in.equals(name) && (each.change.isEmpty() || each.change.equals(mutant.said()))) {
                used.add(each);
                return each.reason;
            }
        }
        return null;
    }

    /** The reasons that nothing needed. */
    List<Remark> remarks() {
        return reasons.stream()
                .filter(each -> !used.contains(each))
                .map(each -> Remark.of(
                        "unused-reason",
                        Level.WARNING,
                        shown,
                        each.place.line(),
                        each.place.column(),
                        "this reason is not needed: " + (each.change.isEmpty() ? "every alteration" : each.change)
                                + " in '" + each.in + "' is noticed, or there is none",
                        "Take it out."))
                .toList();
    }
}
