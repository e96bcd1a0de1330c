package bpv.round;

import bpv.allocation.Limit;
import bpv.allocation.Policy;
import bpv.rules.WrittenLimit;
import bpv.rules.WrittenLimits;
import bpv.source.Node;
import bpv.source.ParsedText;
import bpv.source.Problem;
import bpv.source.TextParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rules of policy for a what-if, as people write them: floors and caps in pounds, shares or pounds per head, orders with a
 * reason and a name, dependencies, exclusions, and what may be carried forward. {@code docs/reference/limits.md} describes
 * the form. What the rules folder has in force holds too, unless the file words it otherwise.
 */
public final class LimitsFile {
    /** Begins the names of overrides, and so of no other rule. */
    static final String OVERRIDE = "override: ";

    private static final String LIMITS = "limits";
    private static final String NAME = "name";
    private static final String IS = "is";

    private final WrittenLimits inForce;
    private final Slips slips;
    private final LimitWords words;
    private final LimitRules rules;

    private LimitsFile(WrittenLimits inForce, LimitTerms terms, Slips slips, LimitRules rules) {
        this.inForce = inForce;
        this.slips = slips;
        this.words = new LimitWords(terms, slips);
        this.rules = rules;
    }

    /**
     * What was read.
     *
     * @param policy what plans keep to; nothing if there are problems
     * @param stated who says why, for each rule that says so
     * @param overridden the limits of the rules folder that the file words otherwise, or switches off
     * @param problems all that is wrong, by line
     */
    public record Read(Policy policy, List<Stated> stated, List<String> overridden, List<Problem> problems) {
        public Read {
            stated = List.copyOf(stated);
            overridden = List.copyOf(overridden);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Why there is a rule.
     *
     * @param rule its name
     * @param because the reason, or the source that says so
     * @param by who decided it
     */
    public record Stated(String rule, String because, String by) {}

    /** Reads YAML, or JSON if the name of the file ends so; what is in force is added. */
    public static Read read(String file, byte[] bytes, Question question) {
        return read(TextParser.parse(file, bytes), Slips.ofYaml(file), question, List.of());
    }

    /** @param more keys that the file may have beside those of rules */
    static Read read(ParsedText parsed, Slips slips, Question question, List<String> more) {
        Read read = parsed.root()
                .map(root -> read(root, slips, question, more))
                .orElseGet(() -> new Read(Policy.NONE, List.of(), List.of(), List.of()));
        List<Problem> problems = new ArrayList<>(parsed.problems());
        problems.addAll(slips.problems());
        return problems.isEmpty() ? read : new Read(Policy.NONE, List.of(), List.of(), problems);
    }

    /**
     * Reads a part of a document; what is wrong with it is told to the slips, and is not in the answer.
     *
     * @param more keys that it may have beside those of rules
     */
    static Read read(Node node, Slips slips, Question question, List<String> more) {
        Optional<Node.Mapping> root = slips.group(node);
        root.ifPresent(group -> slips.only(group, known(more)));
        Set<String> named = root.map(LimitsFile::names).orElse(Set.of());
        LimitsInForce inForce = question.limits();
        LimitRules others =
                new LimitRules(question.terms(), new Slips(inForce.written().file()));
        boolean carries =
                root.flatMap(all -> all.get(WrittenLimit.CARRY_FORWARD)).isPresent();
        inForce.make(others, named, !carries);
        LimitsFile limits = new LimitsFile(inForce.written(), question.terms(), slips, others.with(slips));
        root.ifPresent(limits::all);
        if (!slips.none()) {
            return new Read(Policy.NONE, List.of(), List.of(), List.of());
        }
        List<Limit> all = new ArrayList<>(others.limits());
        all.addAll(limits.rules.limits());
        List<Stated> stated = new ArrayList<>(others.stated());
        stated.addAll(limits.rules.stated());
        Set<String> overridden = new TreeSet<>(named);
        if (carries) {
            overridden.add(WrittenLimit.CARRY_FORWARD);
        }
        overridden.retainAll(inForce.inForce());
        Policy policy = new Policy(all, (carries ? limits.rules : others).carry());
        return new Read(policy, stated, List.copyOf(overridden), List.of());
    }

    private static List<String> known(List<String> more) {
        List<String> known = new ArrayList<>(List.of(LIMITS, WrittenLimit.CARRY_FORWARD));
        known.addAll(more);
        return known;
    }

    private void all(Node.Mapping root) {
        root.get(LIMITS)
                .flatMap(slips::list)
                .ifPresent(
                        list -> list.items().forEach(item -> slips.group(item).ifPresent(this::rule)));
        root.get(WrittenLimit.CARRY_FORWARD).ifPresent(rules::carry);
    }

    /** The names that the rules of a file have, well written or not. */
    private static Set<String> names(Node.Mapping root) {
        Set<String> names = new HashSet<>();
        if (root.get(LIMITS).orElse(null) instanceof Node.Sequence list) {
            for (Node item : list.items()) {
                if (item instanceof Node.Mapping rule && rule.get(NAME).orElse(null) instanceof Node.Scalar name) {
                    names.add(name.text().strip());
                }
            }
        }
        return names;
    }

    private void rule(Node.Mapping rule) {
        String name = slips.child(rule, NAME).flatMap(words::name).orElse("");
        if (rule.get(IS).isPresent()) {
            off(name, rule, rule.get(IS).get());
        } else {
            rules.rule(name, rule, List.of(NAME), "");
        }
    }

    /** Only what the rules folder words can be switched off. */
    private void off(String name, Node.Mapping rule, Node is) {
        slips.only(rule, List.of(NAME, IS));
        rules.named(name, rule);
        if (!WrittenLimit.isNone(is)) {
            words.wrong(is, "none, for a rule that is not to be in force", "something else");
        }
        List<String> known = inForce.limitNames();
        if (!known.contains(name)) {
            String expected = "the name of a limit of the rules folder, one of " + String.join(", ", known);
            slips.wrongWord(rule.get(NAME).orElse(rule), expected, name, known);
        }
    }
}
