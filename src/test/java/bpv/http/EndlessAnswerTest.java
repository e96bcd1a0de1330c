package bpv.http;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.rules.RulesCopy;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that comes to an end for every bid but one. */
class EndlessAnswerTest {
    private static final String RULES = "resources/concerns.drl";
    private static final String ENDLESS = """


            rule "Resources, M1: more and more for who asks for very much"
                @criterion( "M1" )
                @source( "none" )
                @standing( "assumed" )
            when
                $section : SectionResources( askPerHead.above( fairSharePerHead.times( 400 ) ) )
                Finding( $points : points )
            then
                insert( Finding.highest( $section, $points + 1, "More." ) );
            end
            """;

    @Test
    void is_a_503_that_names_it_while_others_are_answered(@TempDir Path empty) throws IOException {
        RulesCopy copy = TestServer.withoutScenarios(empty);
        copy.write(RULES, copy.text(RULES) + ENDLESS);
        String bid = Files.readString(Path.of("bids-examples/round-2017/wessex.yaml"));
        String greedy = bid.replaceAll("revenue: \\d+", "revenue: 99999999999");
        try (TestServer server =
                TestServer.start(TestServer.settings(copy.folder()).with(TestServer.limits()))) {
            assertThat(server.post("/v1/prechecks", bid).statusCode()).isEqualTo(200);

            HttpResponse<String> refused = server.post("/v1/prechecks", greedy);

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(refused.body())
                    .contains("Resources, M1: more and more for who asks for very much", "have to be changed first");
            assertThat(server.post("/v1/prechecks", bid).statusCode()).isEqualTo(200);
        }
    }
}
