package bpv.committee;

import bpv.ExampleRound;
import bpv.OtherRounds;
import bpv.projection.PerformanceFile;
import bpv.projection.PerformanceScenario;
import bpv.projection.Projection;
import bpv.report.Divided;
import bpv.report.JsonWhatIf;
import bpv.report.RoundResult;
import bpv.report.WhatIf;
import bpv.report.WhatIf.Basis;
import bpv.round.Round;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Named;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What-ifs of every kind. */
final class ExampleWhatIf {
    private static final String SCENARIOS = """
            knownUntil: 2018-03
            scenarios:
              - { name: "=Recovery <b>", because: "<script>plans</script> deliver", everyAlliance: latest +30 points }
              - { name: "As it is", everyAlliance: latest }
              - name: Hard
                everyAlliance: latest -2 points
                alliances: { wessex: { 2018/19 Q3: 85%, 2018/19 Q4: 84.999999% } }
            """;

    private ExampleWhatIf() {}

    private static final class Made {
        static final WhatIf SCENARIO = of(ExampleRound.round(), ExampleCommittee.ruled(), SCENARIOS);
        static final List<Named<WhatIf>> ALL = List.of(
                Named.of("scenarios", SCENARIO),
                Named.of("backtest", byHead(ExampleRound.round())),
                Named.of("backtest of bids", of(ExampleRound.round(), ExampleCommittee.ruled(), "scenarios: []")),
                Named.of("nothing funded", of(ExampleRound.round(), ExampleCommittee.nothingFunded(), SCENARIOS)),
                Named.of("one Alliance", of(ExampleRound.round(), ExampleCommittee.oneAlliance(), SCENARIOS)),
                Named.of("hostile names", of(OtherRounds.hostile(), ExampleCommittee.hostile(), SCENARIOS)));
    }

    static WhatIf scenarios() {
        return Made.SCENARIO;
    }

    static List<Named<WhatIf>> all() {
        return Made.ALL;
    }

    private static WhatIf byHead(Round round) {
        Projection projection = new Projection(round);
        return projection.project(projection.byHead(), List.of(), List.of());
    }

    private static WhatIf of(Round round, Committee committee, String scenarios) {
        Projection projection = new Projection(round);
        List<PerformanceScenario> read = scenarios.endsWith("[]")
                ? List.of()
                : PerformanceFile.read(
                                "scenarios.yaml",
                                scenarios.getBytes(StandardCharsets.UTF_8),
                                round.footprints(),
                                projection.windows())
                        .scenarios();
        Divided divided = committee.divided();
        return projection.project(
                projection.of(
                        divided.bestValue().orElseThrow(), Basis.BEST_VALUE, 0, divided.stated(), divided.overridden()),
                read,
                List.of(new RoundResult.Document("=bids/a.yaml", "cd".repeat(32), true)));
    }

    /** What {@code --format json} says of the same. */
    static JsonNode json(WhatIf whatIf) {
        StringWriter out = new StringWriter();
        JsonWhatIf.write(whatIf, out);
        return JsonMapper.shared().readTree(out.toString());
    }
}
