package bpv.committee;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.ExampleRound;
import bpv.OtherRounds;
import bpv.allocation.AllocationParameters;
import bpv.document.ReadBids;
import bpv.quantity.Fraction;
import bpv.report.AssessedDocument;
import bpv.report.Divided;
import bpv.report.JsonDivided;
import bpv.report.OverrideWeights;
import bpv.report.RoundResult;
import bpv.round.LimitsFile;
import bpv.round.Question;
import bpv.round.Round;
import bpv.round.Study;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Committees that decide on the example round, with and without rules of policy. */
public final class ExampleCommittee {
    static final String BROKEN = "bids-examples/broken/unknown-key.yaml";
    private static final String REASON = "=HYPERLINK(\"http://example.org\") <script>alert('1')</script> & \"so\"";

    /** A few bids of every kind are quicker than the round. */
    private static final List<String> FEW = List.of(
            ExampleRound.FOLDER + "/wessex.yaml",
            ExampleRound.FOLDER + "/thames-valley.yaml",
            ExampleRound.FOLDER + "/peninsula.yaml",
            ExampleRound.FOLDER + "/kent-and-medway.yaml",
            ExampleRound.FOLDER + "/north-central-and-north-east-london.yaml",
            ExampleRound.FOLDER + "/west-yorkshire.yaml");

    private static final Study.PanelOverride OVERRIDE =
            new Study.PanelOverride("thames-valley/recoveryPackage", false, REASON, "@SUM(A1:A9)");

    private static final String RULES = """
            limits:
              - { name: "+Cap <b>", atMost: 7 per head, each: alliance, because: "=1+1", by: "-the panel" }
              - { name: Early, atLeast: 30000000, of: { intervention: earlyDiagnosis } }
            carryForward: { 2017/18: 5% }
            """;

    private static final String CONFLICT = """
            limits:
              - { name: Harmless, atMost: 100%, each: alliance }
              - { name: "North <floor>", atLeast: 90%, of: { region: North }, because: "=cmd", by: the panel }
            """;

    private ExampleCommittee() {}

    private static final class Made {
        static final Committee PLAIN = of(List.of(ExampleRound.FOLDER), "", List.of());
        static final Committee RULED = weighed(of(FEW, RULES, List.of(OVERRIDE)));
        static final Committee WITHOUT_CANDIDATES =
                of(List.of(ExampleRound.FOLDER + "/peninsula.yaml", BROKEN), "", List.of());
        static final Committee UNPROVED = of(List.of(ExampleRound.FOLDER), "", List.of(), 3);
        static final Committee EVERYTHING = of(OtherRounds.with(900_000_000), FEW, "", List.of());
        static final Committee NOTHING = of(OtherRounds.with(1), FEW, "", List.of());
        static final Committee ONE = of(List.of(ExampleRound.FOLDER + "/wessex.yaml"), "", List.of());
        static final Committee HOSTILE = of(OtherRounds.hostile(), FEW, RULES, List.of(OVERRIDE));
        static final Committee CONFLICTED = of(FEW, CONFLICT, List.of(OVERRIDE));
    }

    /** The whole round, without rules of policy. */
    public static Committee plain() {
        return Made.PLAIN;
    }

    /** A few bids under rules with a hostile name, and an override with a hostile reason. */
    public static Committee ruled() {
        return Made.RULED;
    }

    /** A bid that is ineligible, and one that could not be assessed. */
    public static Committee withoutCandidates() {
        return Made.WITHOUT_CANDIDATES;
    }

    /** The whole round, searched too little to prove anything. */
    static Committee unproved() {
        return Made.UNPROVED;
    }

    /** A few bids under rules that cannot hold together. */
    public static Committee conflicted() {
        return Made.CONFLICTED;
    }

    /** As if weights had been drawn for an override, which takes longer than a test should. */
    private static Committee weighed(Committee committee) {
        Divided divided = committee
                .divided()
                .with(List.of(
                        new OverrideWeights(
                                OVERRIDE.section(),
                                false,
                                false,
                                Optional.of(new OverrideWeights.Found(
                                        List.of(
                                                new OverrideWeights.Part("RP1", Fraction.of(1, 3), Fraction.of(1, 6)),
                                                new OverrideWeights.Part("RP2", Fraction.ZERO, Fraction.of(1, 6))),
                                        Fraction.of(1, 6))),
                                400,
                                Long.MIN_VALUE),
                        new OverrideWeights("wessex/earlyDiagnosis", true, true, Optional.empty(), 0, 7),
                        new OverrideWeights("wessex/recoveryPackage", false, false, Optional.empty(), 401, 7)));
        return new Committee(
                committee.round(), divided, Optional.of(new Committee.Certified("=proof.json", "ab".repeat(32))));
    }

    /** With so much money that every section that may be funded is. */
    public static Committee everythingFunded() {
        return Made.EVERYTHING;
    }

    /** With a pound in each year, which funds nobody. */
    public static Committee nothingFunded() {
        return Made.NOTHING;
    }

    /** One Alliance alone. */
    public static Committee oneAlliance() {
        return Made.ONE;
    }

    /** A few bids of Alliances with very long names, and names with markup, formulas and another direction. */
    public static Committee hostile() {
        return Made.HOSTILE;
    }

    private static Committee of(List<String> paths, String limits, List<Study.PanelOverride> overrides) {
        return of(paths, limits, overrides, ExampleRound.round().money().nodeLimit());
    }

    /** @param nodeLimit so few that best value is not proved, or enough */
    static Committee of(List<String> paths, String limits, List<Study.PanelOverride> overrides, long nodeLimit) {
        return of(ExampleRound.round(), paths, limits, overrides, nodeLimit);
    }

    private static Committee of(Round round, List<String> paths, String limits, List<Study.PanelOverride> overrides) {
        return of(round, paths, limits, overrides, round.money().nodeLimit());
    }

    private static Committee of(
            Round round, List<String> paths, String limits, List<Study.PanelOverride> overrides, long nodeLimit) {
        ReadBids read = ExampleRound.read(paths);
        List<AssessedDocument> bids = read.documents().stream()
                .filter(document -> document.bid().isPresent())
                .map(round::assess)
                .toList();
        AllocationParameters money = round.money();
        Question put = round.question(bids);
        Question question = new Question(
                put.candidates(),
                new AllocationParameters(
                        money.round(),
                        money.assessmentDay(),
                        money.envelopes(),
                        money.reserves(),
                        money.objective(),
                        nodeLimit),
                put.settings(),
                put.footprints(),
                put.candidacies(),
                put.limits(),
                put.subjects());
        LimitsFile.Read policy = LimitsFile.read(
                "limits.yaml", (limits.isEmpty() ? "{}" : limits).getBytes(StandardCharsets.UTF_8), question);
        assertThat(policy.problems()).isEmpty();
        Divided divided = new Study(question)
                .divide(
                        policy,
                        overrides,
                        round.provenance(),
                        round.assumptions(),
                        read.documents().stream()
                                .map(document -> new RoundResult.Document(
                                        document.file(),
                                        document.sha256(),
                                        document.bid().isPresent()))
                                .toList());
        return new Committee(round.found(read, bids, question, divided), divided);
    }

    /** The report, as the command writes it. */
    public static String html(Committee committee) {
        StringWriter out = new StringWriter();
        try {
            CommitteeReport.html(committee, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    /** What {@code --format json} says of the same result. */
    static JsonNode json(Committee committee) {
        StringWriter out = new StringWriter();
        JsonDivided.write(committee.divided(), out);
        return JsonMapper.shared().readTree(out.toString());
    }
}
