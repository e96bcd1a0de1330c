package bpv.round;

import bpv.allocation.Policy;
import bpv.round.Study.PanelOverride;
import bpv.source.Node;
import bpv.source.ParsedText;
import bpv.source.Problem;
import bpv.source.TextParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules of policy and overrides as somebody sends them to the service: read as those of the command line, but no more of them
 * than one request may ask to be worked out.
 *
 * @param limits rules of policy; none if there are problems
 * @param overrides orders beside them; none if there are problems
 * @param problems what is wrong with the overrides, where they were read apart from the rules
 */
public record SentPolicy(LimitsFile.Read limits, List<PanelOverride> overrides, List<Problem> problems) {
    /** Rules as they are written. */
    public static final int MOST_RULES = 100;

    /** Rules after each was repeated for each Alliance, region or intervention, overrides included. */
    public static final int MOST_LIMITS = 200;

    /** Overrides. */
    public static final int MOST_OVERRIDES = 20;

    /**
     * After so many nodes no further question of what would be otherwise is asked, and the answer says how many are left out;
     * on rounds of the real size this is some seconds.
     */
    public static final long MOST_NODES = 50_000;

    /** Characters of a reason. */
    public static final int REASON = Wording.REASON;

    /** Characters of the name of a rule or of who decided it. */
    public static final int NAME = Wording.NAME;

    /** Nothing but the money of each year. */
    public static final SentPolicy NONE =
            new SentPolicy(new LimitsFile.Read(Policy.NONE, List.of(), List.of(), List.of()), List.of(), List.of());

    public SentPolicy {
        overrides = List.copyOf(overrides);
        problems = List.copyOf(problems);
    }

    /** Whether both can be worked with. */
    public boolean isSound() {
        return limits.problems().isEmpty() && problems.isEmpty();
    }

    /** Reads {@code limits} and {@code overrides} of one request; what is wrong with them is told to the slips. */
    static SentPolicy read(Optional<Node> limits, Optional<Node> overrides, Question question, Slips slips) {
        LimitsFile.Read read = limits.map(node -> limits(node, question, slips)).orElseGet(question::inForce);
        List<PanelOverride> orders = overrides
                .map(node -> new OverrideWords(question, slips).overrides(node))
                .orElse(List.of());
        int all = read.policy().limits().size() + orders.size();
        if (slips.none() && all > MOST_LIMITS) {
            tooMany(limits.or(() -> overrides).orElseThrow(), MOST_LIMITS, all, slips);
        }
        return slips.none() ? new SentPolicy(read, orders, List.of()) : NONE;
    }

    /**
     * Reads rules as a person writes them and overrides beside them, each with its own problems.
     *
     * @param name of the rules: ends in {@code .json} if they are JSON
     * @param rules blank for none
     * @param overrides a JSON list
     */
    public static SentPolicy ofTexts(String name, byte[] rules, byte[] overrides, Question question) {
        ParsedText parsed = TextParser.parse("overrides.json", overrides);
        Slips ofOverrides = new Slips("overrides.json");
        SentPolicy orders = read(Optional.empty(), parsed.root(), question, ofOverrides);
        List<Problem> wrong = new ArrayList<>(parsed.problems());
        wrong.addAll(ofOverrides.problems());
        if (new String(rules, StandardCharsets.UTF_8).isBlank()) {
            return new SentPolicy(question.inForce(), orders.overrides(), wrong);
        }
        ParsedText text = TextParser.parse(name, rules);
        Slips slips = new Slips(name);
        SentPolicy both = wrong.isEmpty()
                ? read(text.root(), parsed.root(), question, slips)
                : read(text.root(), Optional.empty(), question, slips);
        List<Problem> problems = new ArrayList<>(text.problems());
        problems.addAll(slips.problems());
        LimitsFile.Read read = both.limits();
        LimitsFile.Read limits = new LimitsFile.Read(read.policy(), read.stated(), read.overridden(), problems);
        return new SentPolicy(limits, orders.overrides(), wrong);
    }

    private static LimitsFile.Read limits(Node node, Question question, Slips slips) {
        Optional<Node> list = node instanceof Node.Mapping group ? group.get("limits") : Optional.empty();
        if (list.isPresent()
                && list.get() instanceof Node.Sequence rules
                && rules.items().size() > MOST_RULES) {
            tooMany(rules, MOST_RULES, rules.items().size(), slips);
            return NONE.limits();
        }
        return LimitsFile.read(node, slips, question, List.of());
    }

    static void tooMany(Node at, int most, int found, Slips slips) {
        String message = "One request may have up to " + most + " here, and this comes to " + found
                + ". On the command line bpv allocate takes any number.";
        slips.add(at, "too-many-rules", message, "up to " + most, String.valueOf(found));
    }
}
