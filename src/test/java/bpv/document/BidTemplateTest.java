package bpv.document;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.ExampleRound;
import bpv.alliance.Alliance;
import bpv.source.Problem;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class BidTemplateTest {
    static Stream<Alliance> alliances() {
        return ExampleRound.book().footprints().alliances().values().stream();
    }

    @ParameterizedTest
    @MethodSource("alliances")
    void nothing_is_wrong_with_a_template_but_what_is_not_written_yet(Alliance alliance) {
        ReadBid read = read(template(alliance));

        assertThat(read.problems()).isNotEmpty();
        assertThat(read.problems()).extracting(Problem::code).containsOnly("missing-key");
        assertThat(read.alliance()).contains(alliance.id());
    }

    @ParameterizedTest
    @MethodSource("alliances")
    void a_template_lists_every_stp_and_ccg_of_the_footprint(Alliance alliance) {
        String template = template(alliance);

        alliance.stps().forEach(stp -> assertThat(template).contains("- stp: "));
        assertThat(template.lines().filter(line -> line.startsWith("    - stp:")))
                .hasSameSizeAs(alliance.stps());
        assertThat(template.lines().filter(line -> line.startsWith("    - name:")))
                .hasSameSizeAs(alliance.ccgs());
    }

    @Test
    void a_template_has_every_key_of_the_form() {
        Set<String> keys = new HashSet<>();
        gather(BidFields.schemaOf(ExampleRound.round().form()), keys);
        String template = template(alliances().findFirst().orElseThrow());

        assertThat(keys)
                .hasSizeGreaterThan(50)
                .allSatisfy(key -> assertThat(template).contains(key + ":"));
    }

    @ParameterizedTest
    @MethodSource("alliances")
    void a_template_that_is_filled_in_is_a_bid(Alliance alliance) {
        String filled = template(alliance)
                .replaceAll("(?m)^(\\s*-? *(?:submitted|due|date|agreed|inPost):).*$", "$1 2017-01-10")
                .replaceAll("(?m)^(\\s*-? *(?:value|revenue|capital|recurrentCost):).*$", "$1 10")
                .replaceAll("(?m)^(\\s*-? *what:).*$", "$1 Something");

        assertThat(read(filled).problems()).isEmpty();
    }

    @Test
    void true_or_false_is_asked_for_where_nothing_else_may_stand() {
        List<String> asking = template(alliances().findFirst().orElseThrow())
                .lines()
                .filter(line -> line.contains("Write true or false."))
                .map(line -> line.strip().replaceFirst("^[# -]*(\\w+):.*", "$1"))
                .distinct()
                .toList();

        assertThat(asking).containsExactlyInAnyOrder("additional", "hasAuthority");
    }

    @Test
    void names_that_yaml_would_read_otherwise_are_quoted() {
        Alliance odd = new Alliance(
                "wessex",
                "Odd: \"name\"",
                false,
                "South",
                java.util.List.of("A: b", "# c", "D \"e\" \\ f"),
                java.util.List.of("'g"),
                Map.of(),
                java.math.BigDecimal.ONE,
                null);

        assertThat(read(template(odd)).problems()).extracting(Problem::code).containsOnly("missing-key");
    }

    private static void gather(JsonNode schema, Set<String> keys) {
        schema.path("properties").properties().forEach(field -> {
            keys.add(field.getKey());
            gather(field.getValue(), keys);
        });
        if (schema.has("items")) {
            gather(schema.path("items"), keys);
        }
    }

    private static String template(Alliance alliance) {
        return BidTemplate.write(ExampleRound.round().form(), alliance);
    }

    private static ReadBid read(String text) {
        return BidReader.read(
                "draft.yaml",
                text.getBytes(StandardCharsets.UTF_8),
                ExampleRound.round().form());
    }
}
