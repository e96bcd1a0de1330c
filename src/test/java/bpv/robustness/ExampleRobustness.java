package bpv.robustness;

import bpv.ExampleRound;
import bpv.OtherRounds;
import bpv.allocation.Policy;
import bpv.report.AssessedDocument;
import bpv.report.RoundResult;
import bpv.round.Round;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Named;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How robust the proposals of small rounds of every kind are. */
public final class ExampleRobustness {
    private static final int DRAWS = 30;

    private ExampleRobustness() {}

    private static final class Made {
        static final Robustness SMALL = of(SmallRound.round(), SmallRound.bids());
        static final List<Named<Robustness>> ALL = List.of(
                Named.of("few bids", SMALL),
                Named.of("everything funded", of(OtherRounds.with(900_000_000), "wessex", "kent-and-medway")),
                Named.of("nothing funded", of(OtherRounds.with(1), "wessex", "kent-and-medway")),
                Named.of("no recommended section", of(ExampleRound.round(), "peninsula")),
                Named.of("one Alliance", of(ExampleRound.round(), "wessex")),
                Named.of("hostile names", of(OtherRounds.hostile(), "wessex", "kent-and-medway", "west-midlands")));
    }

    /** Seven sections in each other's way, so that there are borders. */
    public static Robustness small() {
        return Made.SMALL;
    }

    /** Of rounds of every kind. */
    public static List<Named<Robustness>> all() {
        return Made.ALL;
    }

    private static Robustness of(Round round, String... alliances) {
        List<String> paths = List.of(alliances).stream()
                .map(each -> ExampleRound.FOLDER + "/" + each + ".yaml")
                .toList();
        return of(round, round.assess(ExampleRound.read(paths), file -> {}).bids());
    }

    private static Robustness of(Round round, List<AssessedDocument> bids) {
        return new RobustnessStudy(round, bids, Policy.NONE, new Workers(2))
                .study(
                        List.of(new RoundResult.Document("=bids/a.yaml", "ab".repeat(32), true)),
                        DRAWS,
                        Long.MAX_VALUE,
                        Steps.UNHEARD)
                .orElseThrow();
    }

    /** What {@code --format json} says of the same. */
    public static JsonNode json(Robustness robustness) {
        StringWriter out = new StringWriter();
        RobustnessJson.write(robustness, out);
        return JsonMapper.shared().readTree(out.toString());
    }
}
