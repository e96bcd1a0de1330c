package bpv.draft;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.assessment.AssessedBid;
import bpv.assessment.AssessedSection;
import bpv.assessment.OutcomeScore;
import bpv.assessment.Recommendation;
import bpv.report.Blank;
import bpv.report.DraftRange;
import bpv.report.DraftRange.OfOutcome;
import bpv.report.DraftRange.OfSection;
import bpv.report.PrecheckResult;
import bpv.source.Edits;
import bpv.source.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No completion lies beyond an end: many at random, and all of a few small grids. */
class TightnessTest {
    private static final Path BID = Path.of("rules/sound-bid.yaml");
    private static final String LONG =
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                    + " fifteen sixteen seventeen eighteen nineteen twenty";

    /** What may stand at a key, by its name; a few words at any other. */
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("kind", List.of("niceGuidance", "localExperience", "none")),
            Map.entry("source", List.of("cancerDashboard", "localAudit", "estimate", "none")),
            Map.entry("metBy", List.of("cashReleasingSavings", "ccgBaseline", "none")),
            Map.entry("additional", List.of("true", "false")),
            Map.entry("hasAuthority", List.of("true", "false")),
            Map.entry("date", List.of("2017-01-09", "2017-01-18", "2017-02-01")),
            Map.entry("agreed", List.of("2017-01-09", "2017-01-18", "2017-02-01")),
            Map.entry("submitted", List.of("2016-06-01", "2017-01-12", "2017-01-18", "2017-01-19", "2018-03-01")),
            Map.entry("due", List.of("2017-05-01", "2018-12-01", "2019-06-01", "2021-03-31", "2030-01-01")),
            Map.entry("inPost", List.of("2017-07-01", "2017-07-02")),
            Map.entry("period", List.of("2012", "2014", "2014/15", "2015", "2015/16", "2017")),
            Map.entry("year", List.of("2017/18", "2018/19", "2019/20", "2020/21")),
            Map.entry("likelihood", List.of("1", "3", "5")),
            Map.entry("impact", List.of("1", "3", "5")),
            Map.entry("value", List.of("0", "8.7", "20", "51.5", "61.9", "62", "75", "83", "95", "100")),
            Map.entry("revenue", List.of("0", "1", "1200000", "900000000")),
            Map.entry("capital", List.of("0", "1", "1200000", "900000000")),
            Map.entry("recurrentCost", List.of("0", "1", "1200000")),
            Map.entry("outcome", List.of("ED1", "ED5", "RP2", "RP6", "SF1", "SF4")),
            Map.entry("alliance", List.of("wessex", "peninsula", "humber-coast-and-vale", "kent-and-medway")));

    @Test
    void no_completion_at_random_lies_outside() {
        Random random = new Random(1_620_217);
        List<Path> examples = Drafts.examples();
        int tried = 0;
        for (int i = 0; i < Integer.getInteger("drafts", 60); i++) {
            Node original = Drafts.tree(examples.get(random.nextInt(examples.size())));
            Node draft = Drafts.blanked(original, 1 + random.nextInt(10), random);
            PrecheckResult result = Drafts.check(draft);
            Within within = new Within(result);
            List<String> blanks = result.blanks().stream()
                    .map(Blank::pointer)
                    .filter(pointer -> !pointer.endsWith("-"))
                    .toList();
            for (int j = 0; j < 150; j++) {
                Node completed = filled(draft, original, blanks, random);
                AssessedBid bid = Drafts.assessed(completed).orElse(null);
                if (bid != null) {
                    tried++;
                    assertThat(within.outside(bid))
                            .as(blanks + "\n" + Edits.yaml(completed))
                            .isEmpty();
                }
            }
        }
        assertThat(tried).isGreaterThan(1000);
    }

    private static Node filled(Node draft, Node original, List<String> blanks, Random random) {
        Node tree = draft;
        for (String blank : blanks) {
            Node said = Edits.at(original, blank).orElse(Edits.plain(""));
            String key = blank.substring(blank.lastIndexOf('/') + 1);
            List<String> words = WORDS.getOrDefault(key, List.of("A few words", LONG));
            int kind = random.nextInt(4);
            if (kind == 0 || !(said instanceof Node.Scalar)) {
                tree = Edits.set(tree, blank, random.nextBoolean() ? said : Edits.plain(""));
            } else if (kind < 3) {
                tree = Edits.set(tree, blank, Edits.plain(words.get(random.nextInt(words.size()))));
            } else if (Edits.at(tree, blank).isPresent()) {
                tree = Edits.set(tree, blank, Edits.plain(""));
            }
        }
        return tree;
    }

    /** Blank baseline and two blank years of one outcome, on a grid that has bands, target and credible steps on it. */
    @ParameterizedTest
    @CsvSource({
        "earlyDiagnosis, 0, 44, 68, 3, 1, 3",
        "earlyDiagnosis, 4, 12, 22, 1, 0, 3",
        "earlyDiagnosis, 3, 75, 90, 2, 0, 1",
        "recoveryPackage, 5, 76, 92, 2, 1, 3",
        "stratifiedFollowUp, 1, 40, 100, 10, 0, 1",
        "stratifiedFollowUp, 2, 850, 1250, 50, 1, 3"
    })
    void no_point_of_a_grid_lies_outside_and_the_ends_are_as_far(
            String intervention, int item, int low, int high, int step, int year, int other) {
        String pointer = "/interventions/" + intervention + "/outcomes/" + item;
        Node sound = only(intervention);
        List<String> blank = List.of(
                pointer + "/baseline/value",
                pointer + "/trajectory/" + year + "/value",
                pointer + "/trajectory/" + other + "/value");
        Node draft = sound;
        for (String each : blank) {
            draft = Edits.set(draft, each, Edits.plain(""));
        }
        PrecheckResult result = Drafts.check(draft);
        Within within = new Within(result);
        within.assertAttained(Drafts.completions(result));
        List<String> numbers = IntStream.iterate(low, i -> i <= high, i -> i + step)
                .mapToObj(i -> item == 5 && intervention.equals("recoveryPackage") ? i / 10 + "." + i % 10 : "" + i)
                .toList();
        OfOutcome range = outcome(result, intervention, Drafts.assessed(sound).orElseThrow(), item);
        Set<Integer> values = new TreeSet<>();
        Set<Integer> confidences = new TreeSet<>();
        for (String baseline : numbers) {
            for (String one : numbers) {
                Node tree = Edits.set(
                        Edits.set(draft, blank.get(0), Edits.plain(baseline)), blank.get(1), Edits.plain(one));
                for (String last : numbers) {
                    AssessedBid bid = Drafts.assessed(Edits.set(tree, blank.get(2), Edits.plain(last)))
                            .orElseThrow();
                    OutcomeScore score =
                            score(bid, intervention, range.definition().id());
                    values.add(score.valuePoints());
                    confidences.add(score.confidencePoints());
                    assertThat(score.valuePoints())
                            .isBetween(
                                    range.value().worst().value(),
                                    range.value().best().value());
                    assertThat(score.confidencePoints())
                            .isBetween(
                                    range.confidence().worst().value(),
                                    range.confidence().best().value());
                    assertThat(score.score())
                            .as(baseline + ", " + one + ", " + last)
                            .isBetween(
                                    range.score().worst().value(),
                                    range.score().best().value());
                }
            }
        }
        assertThat(values).contains(range.value().worst().value());
        assertThat(confidences).contains(range.confidence().best().value());
    }

    /** The sound bid with one section only. */
    private static Node only(String intervention) {
        return only(Drafts.tree(BID), intervention);
    }

    private static Node only(Node bid, String intervention) {
        Node tree = bid;
        for (String other : List.of("earlyDiagnosis", "recoveryPackage", "stratifiedFollowUp")) {
            tree = other.equals(intervention) ? tree : Edits.remove(tree, "/interventions/" + other);
        }
        return tree;
    }

    private static OfOutcome outcome(PrecheckResult result, String intervention, AssessedBid sound, int item) {
        OfSection section = result.range().map(DraftRange::sections).orElseThrow().stream()
                .filter(each -> each.intervention().key().equals(intervention))
                .findFirst()
                .orElseThrow();
        String id = sound.bid().sections().stream()
                .filter(each -> each.intervention().key().equals(intervention))
                .findFirst()
                .orElseThrow()
                .outcomes()
                .get(item)
                .outcome();
        return section.outcomes().stream()
                .filter(each -> each.definition().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static OutcomeScore score(AssessedBid bid, String intervention, String id) {
        AssessedSection section = bid.sections().stream()
                .filter(each -> each.section().intervention().key().equals(intervention))
                .findFirst()
                .orElseThrow();
        return section.score().outcomes().stream()
                .filter(each -> each.definition().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a year is funded is open, and a milestone in it is not there: so delivery hangs on it. */
    @Test
    void no_choice_of_funded_years_lies_outside() {
        int tried = 0;
        for (Path example : Drafts.examples()) {
            for (String intervention : List.of("earlyDiagnosis", "recoveryPackage", "stratifiedFollowUp")) {
                String section = "/interventions/" + intervention;
                Node bid = Edits.remove(only(Drafts.tree(example), intervention), section + "/phases");
                for (String milestone : Nodes.items(bid, section + "/milestones")) {
                    for (String year : Nodes.items(bid, section + "/funding")) {
                        tried += yearWithin(Edits.remove(bid, milestone), year, milestone);
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(500);
    }

    private static int yearWithin(Node bid, String year, String milestone) {
        Node unknown = Edits.set(Edits.remove(bid, year + "/capital"), year + "/revenue", Edits.plain(""));
        Within within = new Within(Drafts.check(unknown));
        int tried = 0;
        for (String revenue : List.of("0", "1")) {
            Node completed = Edits.set(unknown, year + "/revenue", Edits.plain(revenue));
            AssessedBid assessed = Drafts.assessed(completed).orElse(null);
            if (assessed != null) {
                assertThat(within.outside(assessed))
                        .as(revenue + " in " + year + " without " + milestone + "\n" + Edits.yaml(completed))
                        .isEmpty();
                tried++;
            }
        }
        return tried;
    }

    /** Beside something that has to be written, an approval that need not be. */
    @ParameterizedTest
    @CsvSource({"board", "organisations", "board/hasAuthority"})
    void an_approval_that_is_not_needed_does_not_keep_the_best_away(String blank) {
        Node all = Drafts.tree(Path.of("bids-examples/round-2017/north-east-and-cumbria.yaml"));
        Node bid = blank.equals("board") ? all : Drafts.tree(BID);
        Node draft = Edits.set(
                Edits.set(bid, "/approvals/" + blank, Edits.plain("")), "/deliveryPlan/agreed", Edits.plain(""));
        PrecheckResult result = Drafts.check(draft);
        new Within(result).assertAttained(Drafts.completions(result));

        assertThat(new Within(result).outside(Drafts.assessed(bid).orElseThrow()))
                .isEmpty();
        assertThat(reachable(result, 0)).contains(Recommendation.FUND, Recommendation.INELIGIBLE);
    }

    private static Set<Recommendation> reachable(PrecheckResult result, int section) {
        Set<Recommendation> reachable = EnumSet.noneOf(Recommendation.class);
        result.range().orElseThrow().sections().get(section).labels().stream()
                .filter(DraftRange.Label::reachable)
                .forEach(label -> reachable.add(label.recommendation()));
        return reachable;
    }

    /** Approvals of which a Board, its authority or the organisations are open, though nobody else has to approve. */
    @ParameterizedTest
    @CsvSource({
        "board, '', board, true",
        "board, '', board, false",
        "organisations, '', organisations, true",
        "board/hasAuthority, '', organisations, true",
    })
    void an_approval_that_is_not_needed_may_still_be_added_without_a_date(
            String blank, String nothing, String added, boolean authority) {
        // Here all organisations have approved, so that no Board has to.
        Node all = Drafts.tree(Path.of("bids-examples/round-2017/north-east-and-cumbria.yaml"));
        Node bid = Edits.set(
                Drafts.tree(BID),
                "/approvals/board",
                Edits.mapping(Map.of("hasAuthority", Edits.plain("true"), "date", Edits.plain("2017-01-13"))));
        if (blank.equals("board")) {
            bid = all;
        }
        Node draft = Edits.set(bid, "/approvals/" + blank, Edits.plain(nothing));
        PrecheckResult result = Drafts.check(draft);
        new Within(result).assertAttained(Drafts.completions(result));
        assertThat(result.blanks()).extracting(Blank::pointer).anyMatch(each -> each.startsWith("/approvals/"));

        Node one = Edits.mapping(Map.of("name", Edits.text("A commissioner"), "date", Edits.plain("2017-02-01")));
        Node late =
                Edits.mapping(Map.of("hasAuthority", Edits.plain("" + authority), "date", Edits.plain("2017-02-01")));
        Node completed =
                Edits.set(draft, "/approvals/" + added, added.equals("board") ? late : Edits.list(List.of(one)));
        completed = blank.endsWith("hasAuthority")
                ? Edits.set(completed, "/approvals/board/hasAuthority", Edits.plain("" + authority))
                : completed;
        AssessedBid assessed = Drafts.assessed(completed).orElseThrow();
        assertThat(new Within(result).outside(assessed)).isEmpty();
        assertThat(reachable(result, 0)).contains(Recommendation.INELIGIBLE);
    }

    /** Two outcomes without evidence, one readiness blank: each recommendation is found exactly if some filling gives it. */
    @Test
    void recommendations_are_those_of_the_whole_grid() {
        Random random = new Random(47);
        for (int i = 0; i < 3; i++) {
            Node draft = only("stratifiedFollowUp");
            List<List<Node>> choices = new ArrayList<>();
            List<String> pointers = new ArrayList<>();
            String section = "/interventions/stratifiedFollowUp";
            for (int outcome = 0; outcome < 2; outcome++) {
                pointers.add(section + "/outcomes/" + outcome + "/evidence/kind");
                choices.add(List.of(Edits.plain("none"), Edits.plain("niceGuidance")));
                pointers.add(section + "/outcomes/" + outcome + "/trajectory/0/value");
                choices.add(List.of(
                        Edits.plain("0"),
                        Edits.plain("21"),
                        Edits.plain("60"),
                        Edits.plain("75"),
                        Edits.plain("1051")));
                if (random.nextBoolean()) {
                    draft = Edits.set(
                            draft,
                            section + "/outcomes/" + outcome + "/trajectory/1/value",
                            Edits.plain(outcome == 2 ? "1051" : "" + (20 + random.nextInt(60))));
                }
            }
            pointers.add(section + "/lead/inPost");
            choices.add(List.of(Edits.plain(""), Edits.plain("2017-03-01")));
            pointers.add("/additional");
            choices.add(List.of(Edits.plain(""), Edits.plain("true")));
            for (String pointer : pointers) {
                draft = Edits.set(draft, pointer, Edits.plain(""));
            }
            PrecheckResult result = Drafts.check(draft);
            Within within = new Within(result);
            Set<Recommendation> seen = EnumSet.noneOf(Recommendation.class);
            grid(draft, pointers, choices, 0, within, seen);
            assertThat(reachable(result, 0)).containsAll(seen);
        }
    }

    private static void grid(
            Node tree,
            List<String> pointers,
            List<List<Node>> choices,
            int at,
            Within within,
            Set<Recommendation> seen) {
        if (at == pointers.size()) {
            Drafts.assessed(tree).ifPresent(bid -> {
                assertThat(within.outside(bid)).isEmpty();
                seen.add(bid.sections().get(bid.sections().size() - 1).label());
            });
            return;
        }
        for (Node choice : choices.get(at)) {
            grid(Edits.set(tree, pointers.get(at), choice), pointers, choices, at + 1, within, seen);
        }
    }
}
