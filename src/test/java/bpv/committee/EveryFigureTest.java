package bpv.committee;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.report.Figures;
import bpv.report.WhatIf;
import bpv.robustness.ExampleRobustness;
import bpv.robustness.Robustness;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What the JSON of an allocation says, the papers say: no figure and no name is left out. */
class EveryFigureTest {
    /** Which a paper says in other words, or says of the whole: units, schema, and rank order's own proof. */
    private static final Set<String> OTHERWISE_SAID = Set.of("schema", "unit", "status", "standing", "method");

    /** What only the workbook has: exact quotients, lines of files, assumptions one by one. */
    private static final Set<String> WORKBOOK_ONLY =
            Set.of("exactScoreNeeded", "line", "assumptions", "sections", "takenBy", "seed", "tried", "share");

    private static Stream<Named<Committee>> committees() {
        return Stream.of(Named.of("plain", ExampleCommittee.plain()), Named.of("ruled", ExampleCommittee.ruled()));
    }

    /** A value of the JSON with the names on the way to it. */
    private record Leaf(List<String> path, JsonNode value) {
        String name() {
            return path.get(path.size() - 1);
        }

        boolean isZero() {
            return value.isNumber() && value.decimalValue().signum() == 0;
        }
    }

    private static List<Leaf> leaves(JsonNode json) {
        List<Leaf> leaves = new ArrayList<>();
        collect(json, List.of(), leaves);
        leaves.removeIf(leaf -> leaf.value().isNull()
                || leaf.value().isBoolean()
                || leaf.isZero()
                || (leaf.value().isString() && leaf.value().asString().isEmpty())
                || OTHERWISE_SAID.contains(leaf.name()));
        return leaves;
    }

    private static void collect(JsonNode json, List<String> path, List<Leaf> leaves) {
        if (json.isArray()) {
            json.forEach(each -> collect(each, path, leaves));
        } else if (json.isObject()) {
            for (Map.Entry<String, JsonNode> each : json.properties()) {
                List<String> longer = new ArrayList<>(path);
                longer.add(each.getKey());
                collect(each.getValue(), List.copyOf(longer), leaves);
            }
        } else {
            leaves.add(new Leaf(path, json));
        }
    }

    private static void allIn(JsonNode json, byte[] bytes, Set<String> leftOut) throws IOException {
        Set<BigDecimal> numbers = new HashSet<>();
        StringBuilder text = new StringBuilder();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                for (Row row : sheet.read()) {
                    for (Cell cell : row.stream().filter(cell -> cell != null).toList()) {
                        if (cell.getType() == CellType.NUMBER) {
                            numbers.add(rounded(cell.asNumber(), 6));
                            numbers.add(rounded(cell.asNumber(), 3));
                        } else {
                            text.append(cell.getText()).append('\n');
                        }
                    }
                }
            }
        }
        String texts = text.toString();
        for (Leaf leaf : leaves(json)) {
            if (leaf.path().stream().anyMatch(leftOut::contains)) {
                continue;
            }
            if (leaf.name().equals("seed")) {
                assertThat(texts).contains(leaf.value().asString());
            } else if (leaf.value().isNumber()) {
                BigDecimal number = leaf.value().decimalValue().abs();
                assertThat(numbers)
                        .as("%s", leaf)
                        .containsAnyOf(rounded(number, 6), rounded(number.movePointLeft(2), 6), rounded(number, 3));
            } else if (!leaf.path().contains("assumptions") && !leaf.path().contains("day")) {
                assertThat(texts)
                        .as("%s", leaf)
                        .containsIgnoringCase(leaf.value().asString());
            }
        }
    }

    private static BigDecimal rounded(BigDecimal number, int places) {
        return number.abs().setScale(places, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    @ParameterizedTest
    @MethodSource("committees")
    void every_number_of_an_allocation_is_a_number_in_the_workbook_and_every_text_a_text(Committee committee)
            throws IOException {
        allIn(ExampleCommittee.json(committee), CommitteeWorkbook.of(committee), Set.of());
    }

    @Test
    void so_it_is_of_robustness() throws IOException {
        Robustness robustness = ExampleRobustness.small();
        assertThat(robustness.borders()).isNotEmpty();
        assertThat(robustness.moving()).isNotEmpty();
        // Weights are parts in JSON and shares here; words for interventions and the generator are for programs.
        allIn(
                ExampleRobustness.json(robustness),
                RobustnessWorkbook.of(robustness),
                Set.of("weights", "beside", "intervention", "generator", "weightTotal"));
    }

    @Test
    void so_it_is_of_a_what_if() throws IOException {
        WhatIf whatIf = ExampleWhatIf.scenarios();
        // Words for programs: what a month is, which proposal, and the window, whose months stand one by one.
        allIn(
                ExampleWhatIf.json(whatIf),
                WhatIfWorkbook.of(whatIf),
                Set.of("basis", "monthlyFigures", "proposal", "window", "rule", "rulesOfPolicy"));
    }

    @ParameterizedTest
    @MethodSource("committees")
    void every_number_of_the_json_is_seen_on_the_page(Committee committee) {
        String seen = ExamplePapers.seen(ExampleCommittee.html(committee));
        for (Leaf leaf : leaves(ExampleCommittee.json(committee))) {
            if (leaf.value().isNumber() && leaf.path().stream().noneMatch(WORKBOOK_ONLY::contains)) {
                BigDecimal number = leaf.value().decimalValue().abs();
                boolean there = Stream.of(0, 1, 3, 6)
                        .map(places -> Figures.points(number.setScale(places, RoundingMode.HALF_UP)))
                        .anyMatch(shown -> seen.contains(" " + shown)
                                || seen.contains("£" + shown)
                                || seen.contains("-" + shown)
                                || seen.contains("+" + shown));
                assertThat(there).as("%s", leaf).isTrue();
            }
        }
    }

    @Test
    void what_would_fund_a_section_stands_in_its_row() throws IOException {
        Committee committee = ExampleCommittee.plain();
        List<Row> rows;
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(CommitteeWorkbook.of(committee)))) {
            rows = workbook.findSheet("Fund a section").orElseThrow().read();
        }
        JsonNode distances = ExampleCommittee.json(committee).get("distances");
        assertThat(rows).hasSize(distances.size() + 1).hasSizeGreaterThan(3);
        int row = 1;
        for (JsonNode each : distances) {
            Row cells = rows.get(row++);
            assertThat(cells.getCellText(0)).isEqualTo(each.get("section").asString());
            assertThat(cells.getCellAsNumber(2).orElseThrow())
                    .isEqualByComparingTo(each.get("benefitLost").decimalValue());
            // What is shown as needed must be enough: never less than the exact score.
            String[] exact = each.get("exactScoreNeeded").asString().split("/");
            assertThat(cells.getCellText(5))
                    .isEqualTo(each.get("exactScoreNeeded").asString());
            BigDecimal needed = cells.getCellAsNumber(4).orElseThrow();
            BigDecimal denominator = exact.length == 1 ? BigDecimal.ONE : new BigDecimal(exact[1]);
            assertThat(needed.multiply(denominator)).isGreaterThanOrEqualTo(new BigDecimal(exact[0]));
            assertThat(cells.getCellAsNumber(6).orElseThrow().movePointRight(2))
                    .isEqualByComparingTo(each.get("percentOff").decimalValue());
            if (each.get("extra").isNull()) {
                assertThat(cells.getCellAsNumber(7)).isEmpty();
            } else {
                assertThat(cells.getCellAsNumber(7).orElseThrow())
                        .isEqualByComparingTo(each.at("/extra/money").decimalValue());
                assertThat(cells.getCellText(8))
                        .isEqualTo(each.at("/extra/year").asString());
            }
        }
    }

    @Test
    void weights_of_overrides_are_typed_and_said_in_the_words_of_the_text() {
        String seen = ExamplePapers.seen(ExampleCommittee.html(ExampleCommittee.ruled()));

        assertThat(seen)
                .contains(
                        "Best value does not fund thames-valley/recoveryPackage without being told to if the weights are RP1"
                                + " 33.3% (in force 16.7%), RP2 0.0% (in force 16.7%); these are the nearest found from 400"
                                + " draws.",
                        "Best value funds wessex/earlyDiagnosis without being told to.",
                        "On none of 401 drawn weights does best value leave out wessex/recoveryPackage",
                        "=proof.json",
                        "bpv verify =proof.json");
    }
}
