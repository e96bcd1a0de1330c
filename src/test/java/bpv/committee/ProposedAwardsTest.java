package bpv.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bpv.allocation.Proposal;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ProposedAwardsTest {
    /** A folder with the two schema files that 360Giving publishes, for who has them. */
    private static final String PUBLISHED = System.getProperty("threesixtygiving.schema", "");

    private static String written(Committee committee, String prefix) {
        StringWriter out = new StringWriter();
        ProposedAwards.write(committee, committee.bestValue().orElseThrow(), prefix, out);
        return out.toString();
    }

    private static JsonNode plain() {
        return JsonMapper.shared().readTree(written(ExampleCommittee.plain(), ProposedAwards.UNREGISTERED));
    }

    private static List<String> faults(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static List<String> faults(String json) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(ProposedAwardsTest.class.getResourceAsStream("/schema/360giving-1.4.json"))) {
            return faults(
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                            .getSchema(stream),
                    json);
        }
    }

    @Test
    void the_package_is_as_the_standard_has_it() throws IOException {
        assertThat(faults(written(ExampleCommittee.plain(), ProposedAwards.UNREGISTERED)))
                .isEmpty();
        assertThat(faults(written(ExampleCommittee.ruled(), "360G-Example_1"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"awardDate\"|\"awardedOn\"",
                "\"awardDate\" : \"2017-02-01\"|\"awardDate\" : \"1 February 2017\"",
                "\"fundingOrganization\"|\"funder\"",
                "\"currency\" : \"GBP\"|\"currency\" : \"£\"",
                "\"version\" : \"1.4\"|\"version\" : \"1.4.0\"",
                "\"startDate\" : \"2017-04-01\"|\"startDate\" : \"2017/18\"",
                "\"countryCode\" : \"GB\"|\"countryCode\" : \"England\"",
                "\"name\" : \"NHS England\"|\"title\" : \"NHS England\""
            })
    void a_fault_would_be_seen(String right, String wrong) throws IOException {
        String written = written(ExampleCommittee.plain(), ProposedAwards.UNREGISTERED);
        assertThat(written).contains(right);
        assertThat(faults(written.replaceFirst(java.util.regex.Pattern.quote(right), wrong)))
                .isNotEmpty();
        assertThat(faults(written.replaceFirst("\"amountAwarded\" : (\\d+)", "\"amountAwarded\" : \"$1\"")))
                .isNotEmpty();
    }

    /** Versions up to 1.4 were published in two dialects. Formats of dates tell apart what one of two forms may have. */
    private static Schema published(String file) throws IOException {
        ObjectNode schema = (ObjectNode) JsonMapper.shared().readTree(Files.readString(Path.of(PUBLISHED, file)));
        boolean newer = schema.remove("$schema").asString().contains("2020-12");
        schema.remove("$id");
        if (schema.get("properties").get("grants") instanceof ObjectNode grants) {
            // It asks for the grants' schema over the network; each grant is held against the file instead.
            grants.remove("items");
        }
        SchemaRegistryConfig formats =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        return SchemaRegistry.withDefaultDialect(
                        newer ? SpecificationVersion.DRAFT_2020_12 : SpecificationVersion.DRAFT_4,
                        builder -> builder.schemaRegistryConfig(formats))
                .getSchema(schema);
    }

    /** The second opinion, and the first where the files are at hand: the schema files as published. */
    @Test
    void the_package_is_valid_by_the_published_schema() throws IOException {
        assumeTrue(!PUBLISHED.isEmpty(), "name the folder of the published files by -Dthreesixtygiving.schema=FOLDER");
        Schema ofPackage = published("360-giving-package-schema.json");
        Schema ofGrant = published("360-giving-schema.json");
        String written = written(ExampleCommittee.plain(), ProposedAwards.UNREGISTERED);

        assertThat(faults(ofPackage, written)).isEmpty();
        for (JsonNode grant : plain().get("grants")) {
            assertThat(faults(ofGrant, grant.toString())).isEmpty();
        }
        assertThat(faults(ofGrant, "{}")).isNotEmpty();
    }

    @Test
    void the_awards_are_those_of_best_value_to_the_pound() {
        Proposal best = ExampleCommittee.plain().bestValue().orElseThrow();
        List<Long> sums = new ArrayList<>();
        for (JsonNode grant : plain().get("grants")) {
            long byYear = 0;
            for (JsonNode year : grant.get("commitmentTransaction")) {
                byYear += year.get("value").asLong();
            }
            assertThat(byYear).isEqualTo(grant.get("amountAwarded").asLong());
            assertThat(grant.get("amountAwarded").asLong())
                    .isLessThanOrEqualTo(grant.get("amountAppliedFor").asLong());
            sums.add(byYear);
        }
        assertThat(sums)
                .containsExactlyElementsOf(best.awards().stream()
                        .map(award -> award.total().pounds())
                        .toList());
    }

    @Test
    void the_package_and_every_grant_say_that_nothing_is_awarded() {
        JsonNode written = plain();

        assertThat(written.get("title").asString()).contains("proposed awards, not made");
        assertThat(written.get("description").asString())
                .contains("Nothing in this package has been awarded", "360G-UNREGISTERED is not registered");
        for (JsonNode grant : written.get("grants")) {
            assertThat(grant.get("title").asString()).startsWith("Proposed: ").hasSizeLessThan(140);
            assertThat(grant.get("description").asString()).startsWith("PROPOSED, NOT AWARDED: ");
            for (JsonNode year : grant.get("commitmentTransaction")) {
                assertThat(year.get("description").asString()).endsWith("not committed.");
            }
        }
        assertThat(written(ExampleCommittee.plain(), "360G-Given")).doesNotContain("UNREGISTERED");
    }

    @Test
    void identifiers_are_unique_begin_with_the_prefix_and_have_no_slash() {
        TreeSet<String> ids = new TreeSet<>();
        for (JsonNode grant : plain().get("grants")) {
            assertThat(ids.add(grant.get("id").asString())).isTrue();
            assertThat(grant.at("/recipientOrganization/0/id").asString()).startsWith("360G-UNREGISTERED-");
            for (Map.Entry<String, JsonNode> field : grant.properties()) {
                assertThat(field.getKey()).isNotBlank();
            }
        }
        assertThat(ids).allMatch(id -> id.matches("360G-UNREGISTERED-2017-2021-[A-Za-z-]+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "360G-", "360g-x", "x360G-a", "360G-a b", "360G-a/b", "360G-a\n"})
    void what_is_no_prefix_is_told_apart(String text) {
        assertThat(ProposedAwards.isPrefix(text)).isFalse();
        assertThat(ProposedAwards.isPrefix("360G-a_B9")).isTrue();
    }

    @Test
    void a_proposal_without_awards_is_no_package() {
        Proposal best = ExampleCommittee.plain().bestValue().orElseThrow();
        Proposal nothing = new Proposal(
                best.name(),
                List.of(),
                best.years(),
                best.total(),
                best.benefit(),
                best.proof(),
                List.of(),
                List.of(),
                best.alternative(),
                List.of());

        assertThatThrownBy(() -> ProposedAwards.write(ExampleCommittee.plain(), nothing, "360G-a", new StringWriter()))
                .hasMessage("a package of 360Giving data has at least one grant");
    }
}
