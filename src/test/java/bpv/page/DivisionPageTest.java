package bpv.page;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.round.SentPolicy;
import bpv.verify.Seal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The form for rules of policy: what it takes, what it says is wrong, and what it lets download. */
class DivisionPageTest {
    private static final String PATH = "/round/allocation";

    private static String page(String... fields) {
        HttpResponse<String> response = RunningSite.form(PATH, fields);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("cache-control")).contains("no-store");
        return response.body();
    }

    @Test
    void without_rules_and_overrides_the_money_is_divided_as_it_is() {
        assertThat(page("do", "divide", "rules", " \r\n"))
                .contains("Allocation under rules of policy", "Rank order keeps every rule.")
                .doesNotContain("id=\"given\"");
    }

    @Test
    void everything_that_is_wrong_is_listed_first_and_what_was_written_stays() {
        String page = page(
                "do", "divide",
                "rules", "limits:\r\n  - { name: A, atMost: 5.5 }\r\n  - { name: A, atMost: <b> }\r\n",
                "section-1", "west-yorkshire/earlyDiagnosis",
                "because-3", "a \"reason\" <i>",
                "by-3", "the chair",
                "section-4", "nowhere/earlyDiagnosis",
                "fund-4", "maybe",
                "because-4", "r".repeat(1001),
                "by-4", "a\u202eb");

        assertThat(RunningSite.errors(page))
                .containsExactly(
                        "#line-2 Line 2: Expected is whole pounds, a share up to 100% such as 25%, or such as 12.50 per"
                                + " head, but here is '5.5'.",
                        "#line-3 Line 3: Expected is a name that no other rule has, but here is 'A'.",
                        "#line-3 Line 3: Expected is whole pounds, a share up to 100% such as 25%, or such as 12.50 per"
                                + " head, but here is '<b>'.",
                        "#fund-1 Choose whether to fund the section or not for override 1",
                        "#because-1 Enter the reason for override 1",
                        "#by-1 Enter who decided it for override 1",
                        "#section-2 Choose a section for override 2",
                        "#fund-2 Choose whether to fund the section or not for override 2",
                        "#section-3 Override 3: Expected is a section such as humber-coast-and-vale/earlyDiagnosis, but"
                                + " here is 'nowhere/earlyDiagnosis'.",
                        "#fund-3 Choose whether to fund the section or not for override 3",
                        "#because-3 Override 3: Expected is at most 1000 characters, but here is '" + "r".repeat(80)
                                + "…'.",
                        "#by-3 Override 3: Expected is one line, without characters that cannot be seen, but here is"
                                + " 'a\\u202Eb'.");
        assertThat(page)
                .contains("a \"reason\" &lt;i&gt;", "atMost: &lt;b&gt;")
                .contains("<title>Error: Divide the money under rules of policy");
    }

    @Test
    void a_file_is_used_instead_of_the_text_and_is_shown() {
        String page = page(
                "do",
                "divide",
                "rules",
                "nonsense",
                "rules-file:policy.json",
                "{\"limits\": [{\"name\": \"Most\", \"atMost\": \"50%\"}]}");

        assertThat(page).contains("{&#34;name&#34;".replace("&#34;", "\"")).contains("id=\"given\"");
    }

    @Test
    void a_broken_file_is_told_with_its_line() {
        assertThat(RunningSite.errors(page("do", "divide", "rules-file:policy.json", "{\"limits\": [\n}")))
                .singleElement()
                .asString()
                .startsWith("#line-2 Line 2: ");
    }

    @Test
    void a_reason_on_several_lines_is_made_one() {
        assertThat(page(
                        "do",
                        "divide",
                        "section-1",
                        "west-yorkshire/earlyDiagnosis",
                        "fund-1",
                        "false",
                        "because-1",
                        "first\r\n  second",
                        "by-1",
                        "the chair"))
                .contains("because first second (the chair)");
    }

    @Test
    void more_overrides_than_there_may_be_are_told() {
        List<String> fields = new ArrayList<>(List.of("do", "divide"));
        for (int row = 1; row <= SentPolicy.MOST_OVERRIDES + 1; row++) {
            fields.addAll(List.of("by-" + row, "somebody"));
        }

        assertThat(RunningSite.errors(page(fields.toArray(String[]::new))))
                .singleElement()
                .asString()
                .contains("up to " + SentPolicy.MOST_OVERRIDES);
    }

    @Test
    void another_override_is_added_without_checking() {
        String page = page("do", "add", "rules", "nonsense", "section-1", "west-yorkshire/earlyDiagnosis");

        assertThat(page).contains("Override 2").doesNotContain("govuk-error-summary");
    }

    @Test
    void the_proof_can_be_downloaded_and_holds() {
        HttpResponse<String> response = RunningSite.form(PATH, "do", "certificate", "rules", "limits: []");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-disposition"))
                .contains("attachment; filename=\"certificate.json\"");
        assertThat(Seal.check("certificate.json", response.body().getBytes(StandardCharsets.UTF_8))
                        .holds())
                .isTrue();
    }

    @Test
    void there_is_no_proof_where_there_is_no_plan() {
        HttpResponse<String> response =
                RunningSite.form(PATH, "do", "certificate", "rules", "limits: [ { name: A, atLeast: 99% } ]");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("There is no certificate");
    }
}
