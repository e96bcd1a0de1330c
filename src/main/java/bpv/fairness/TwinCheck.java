package bpv.fairness;

import bpv.allocation.Proposal;
import bpv.assessment.AssessedSection;
import bpv.fairness.Answers.Answer;
import bpv.report.AssessedDocument;
import bpv.round.MoneySettings;
import bpv.round.Round;
import bpv.source.Edits;
import bpv.source.Node;
import bpv.source.Node.Mapping;
import bpv.source.Node.Scalar;
import bpv.source.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compares the bids of a round two by two: where one is at least as good everywhere, it must not fare worse. Whole sections
 * compare, and so do single answers by the places that they rest on, since two bids that people wrote are seldom
 * comparable as a whole.
 */
final class TwinCheck {
    /** By what an item of a list is known; items of other lists by their place. */
    private static final Map<String, String> NAMED_BY = Map.of(
            "outcomes", "outcome",
            "trajectory", "year",
            "funding", "year",
            "phases", "name",
            "milestones", "what",
            "risks", "what",
            "stpLeads", "stp",
            "organisations", "name",
            "sixtyTwoDayRecovery", "action");

    private final Scale scale;
    private final List<MonotoneField> fields;
    private final Round round;
    private final List<One> bids = new ArrayList<>();
    private int sections;
    private int answers;

    /** A bid of the round. */
    private record One(String file, Node tree, AssessedDocument bid) {}

    /** Two bids, the better of which fares worse. @param what what is at least as good */
    record Twins(String what, String worseFile, Node worse, String betterFile, Node better, Violation violation) {}

    TwinCheck(Round round, Scale scale, List<MonotoneField> fields) {
        this.round = round;
        this.scale = scale;
        this.fields = fields;
    }

    void add(String file, Node tree, AssessedDocument bid) {
        bids.add(new One(file, tree, bid));
    }

    /** How many pairs of sections could be compared. */
    int sections() {
        return sections;
    }

    /** How many pairs of answers could be compared. */
    int answers() {
        return answers;
    }

    List<Twins> unfair() {
        List<Twins> unfair = new ArrayList<>();
        List<Proposal> awards = Proposed.by(round, bids.stream().map(One::bid).toList(), MoneySettings.NONE);
        for (One worse : bids) {
            for (One better : bids) {
                if (worse != better) {
                    for (AssessedSection was : worse.bid().assessed().sections()) {
                        Judge.section(better.bid(), was.section().intervention().key())
                                .ifPresent(is -> unfair.addAll(unfair(worse, was, better, is, awards)));
                    }
                }
            }
        }
        return unfair;
    }

    private List<Twins> unfair(One worse, AssessedSection was, One better, AssessedSection is, List<Proposal> awards) {
        String key = was.section().intervention().key();
        String place = "/interventions/" + key;
        List<Twins> found = new ArrayList<>();
        if (atLeastAsGood(worse.tree(), better.tree(), sectionAndBid(worse.tree(), better.tree(), place))) {
            sections++;
            whole(worse, was, better, is, awards)
                    .ifPresent(violation -> found.add(twins(key, worse, better, violation)));
        }
        Map<String, Answer> before = Answers.of(worse.bid().assessed(), was).onTheBid();
        Map<String, Answer> after = Answers.of(better.bid().assessed(), is).onTheBid();
        before.forEach((name, had) -> {
            Answer has = after.get(name);
            if (has != null && comparable(worse.tree(), had, better.tree(), has)) {
                answers++;
                if (has.rank() < had.rank()) {
                    Cause cause = new Cause(has.criterion(), had.shown(), has.shown(), has.card());
                    Violation violation = new Violation(key, Aspect.ANSWER, had.shown(), has.shown(), List.of(cause));
                    found.add(new Twins(
                            "what " + name + " of " + key + " rests on",
                            worse.file(),
                            only(worse.tree(), had.pointers()),
                            better.file(),
                            only(better.tree(), has.pointers()),
                            violation));
                }
            }
        });
        return found;
    }

    /** The places that an answer rests on, and no more of the bid. */
    private static Node only(Node tree, List<String> pointers) {
        Map<String, Node> parts = new TreeMap<>();
        pointers.forEach(pointer -> Edits.at(tree, pointer)
                .ifPresent(node -> parts.put(pointer.substring(1).replace('/', '.'), node)));
        return Edits.mapping(parts);
    }

    private static Twins twins(String what, One worse, One better, Violation violation) {
        return new Twins(what, worse.file(), worse.tree(), better.file(), better.tree(), violation);
    }

    private Optional<Violation> whole(
            One worse, AssessedSection was, One better, AssessedSection is, List<Proposal> awards) {
        String key = was.section().intervention().key();
        if (is.score().score().below(was.score().score())) {
            return Optional.of(Judge.violation(
                    worse.bid(),
                    better.bid(),
                    key,
                    Aspect.SCORE,
                    was.score().score().shownBeside(is.score().score()),
                    is.score().score().shownBeside(was.score().score())));
        }
        if (is.label().compareTo(was.label()) > 0) {
            return Optional.of(Judge.violation(
                    worse.bid(),
                    better.bid(),
                    key,
                    Aspect.RECOMMENDATION,
                    was.label().title(),
                    is.label().title()));
        }
        return awards.stream()
                .filter(each ->
                        each.award(was.id()).isPresent() && each.award(is.id()).isEmpty())
                .findFirst()
                .map(each -> Judge.violation(
                        worse.bid(),
                        better.bid(),
                        key,
                        Aspect.AWARD,
                        each.name() + ": money",
                        each.name() + ": nothing"));
    }

    /** The section and what stands beside the sections, in both. */
    private static List<String[]> sectionAndBid(Node worse, Node better, String section) {
        List<String[]> places = new ArrayList<>(List.<String[]>of(new String[] {section, section}));
        for (String key : List.of(
                "submitted",
                "approvals",
                "governance",
                "patientEngagement",
                "deliveryPlan",
                "additional",
                "sixtyTwoDayRecovery")) {
            if (Edits.at(worse, "/" + key).isPresent()
                    || Edits.at(better, "/" + key).isPresent()) {
                places.add(new String[] {"/" + key, "/" + key});
            }
        }
        return places;
    }

    private boolean comparable(Node worse, Answer had, Node better, Answer has) {
        if (had.pointers().isEmpty() || had.pointers().size() != has.pointers().size()) {
            return false;
        }
        List<String[]> places = new ArrayList<>();
        for (int i = 0; i < had.pointers().size(); i++) {
            String from = had.pointers().get(i);
            String to = has.pointers().get(i);
            // An answer that rests on a whole section rests on more than its place says.
            if (from.split("/").length < 2 || from.matches("/interventions/[^/]+")) {
                return false;
            }
            places.add(new String[] {from, to});
        }
        return atLeastAsGood(worse, better, places);
    }

    /** Whether each value of the one is as good in the other, or the same where no direction is declared. */
    private boolean atLeastAsGood(Node worse, Node better, List<String[]> places) {
        for (String[] place : places) {
            Map<String, String> before = new TreeMap<>();
            Map<String, String> after = new TreeMap<>();
            Edits.at(worse, place[0]).ifPresent(node -> leaves(node, "", before));
            Edits.at(better, place[1]).ifPresent(node -> leaves(node, "", after));
            Map<String, String> all = new TreeMap<>(before);
            after.forEach(all::putIfAbsent);
            for (Map.Entry<String, String> leaf : all.entrySet()) {
                String pointer = leaf.getValue();
                boolean had = before.containsKey(leaf.getKey());
                boolean has = after.containsKey(leaf.getKey());
                String from = had ? Scale.text(worse, before.getOrDefault(leaf.getKey(), "")) : "";
                String to = has ? Scale.text(better, after.getOrDefault(leaf.getKey(), "")) : "";
                if (!asGood(had ? worse : better, pointer, from, to)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean asGood(Node tree, String pointer, String from, String to) {
        if (from.equals(to)) {
            return true;
        }
        for (MonotoneField field : fields) {
            if (field.matches(pointer)) {
                return scale.compare(field, tree, pointer, from, to).orElse(-1) >= 0;
            }
        }
        // Names of people, titles and descriptions decide nothing as long as there are some.
        boolean free = pointer.matches(".*/(name|jobTitle|title|what|owner|action|description)");
        return free && from.isBlank() == to.isBlank();
    }

    /** The places of single values, by a name that is the same in another bid. */
    private static void leaves(Node node, String name, Map<String, String> found) {
        if (node instanceof Mapping group) {
            group.entries().forEach(entry -> leaves(entry.value(), name + "/" + entry.key(), found));
        } else if (node instanceof Sequence list) {
            String by = NAMED_BY.getOrDefault(name.substring(name.lastIndexOf('/') + 1), "");
            for (int i = 0; i < list.items().size(); i++) {
                String known = by.isEmpty() ? "" : Scale.text(list.items().get(i), "/" + by);
                leaves(list.items().get(i), name + "/" + (known.isEmpty() ? String.valueOf(i) : known), found);
            }
        } else if (node instanceof Scalar) {
            found.put(name, node.pointer());
        }
    }
}
