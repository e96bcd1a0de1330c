package bpv.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.allocation.BestValue.Answer;
import bpv.assessment.Published;
import bpv.quantity.Fraction;
import bpv.report.CertificateFile;
import bpv.report.Provenance;
import bpv.source.Node;
import bpv.source.TextParser;
import bpv.verify.CertificateCheck;
import bpv.verify.Seal;
import bpv.verify.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CertificateTest {
    private static final long NODES = 200_000;
    private static final Pattern NUMBER = Pattern.compile("(?<=[\\[,:\"/])\\d{1,18}(?=[\\],}\"/])");

    static String written(Instance instance, Policy policy) {
        Proposal proposal = ((Answer.Found)
                        BestValue.propose(instance.candidates(), instance.envelopes(), policy, NODES))
                .proposal();
        Certificate certificate = Certificate.of(proposal, instance.candidates(), instance.envelopes(), policy, NODES)
                .orElseThrow();
        StringWriter out = new StringWriter();
        Provenance provenance = new Provenance(
                "bpv", LocalDate.of(2017, 2, 1), "0", "0", new Published(null, List.of("nothing was published")));
        try {
            CertificateFile.write(certificate, provenance, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static Verdict check(String text) {
        return Seal.check("certificate.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Node root(String text) {
        return TextParser.parseResult("certificate.json", text.getBytes(StandardCharsets.UTF_8))
                .root()
                .orElseThrow();
    }

    @Test
    void the_proof_of_each_small_round_holds() {
        for (long seed = 0; seed < 500; seed++) {
            Instance instance = PolicyTest.grouped(seed);
            Policy policy = PolicyTest.random(instance, seed);
            if (BestValue.propose(instance.candidates(), instance.envelopes(), policy, NODES) instanceof Answer.Found) {
                assertThat(check(written(instance, policy)).fault())
                        .as("seed %d", seed)
                        .isEmpty();
            }
        }
    }

    @Test
    void the_proof_of_a_round_of_the_real_size_holds() {
        for (long seed = 0; seed < 3; seed++) {
            PolicyRound round = PolicyRound.of(seed);
            String text = written(round.instance(), round.policy());
            Verdict verdict = check(text);
            assertThat(verdict.fault()).isEmpty();
            assertThat(verdict.cases()).isPositive();
        }
    }

    /** A certificate with any number changed, and sealed again, may hold; but then what it says is true. */
    @Test
    void what_holds_is_true_whatever_number_was_changed() {
        int held = 0;
        for (long seed = 0; seed < 60; seed++) {
            Instance instance = PolicyTest.grouped(seed);
            Policy policy = PolicyTest.random(instance, seed);
            if (!(BestValue.propose(instance.candidates(), instance.envelopes(), policy, NODES)
                    instanceof Answer.Found)) {
                continue;
            }
            String text = written(instance, policy);
            Matcher number = NUMBER.matcher(text);
            while (number.find()) {
                for (int more : new int[] {-1, 1, 7}) {
                    String changed = new StringBuilder(text)
                            .replace(number.start(), number.end(), Long.toString(Long.parseLong(number.group()) + more))
                            .toString();
                    assertThat(check(changed).holds()).as(changed).isFalse();
                    if (CertificateCheck.check(root(changed)).holds()) {
                        held++;
                        CertificateOracle.requireTrue(root(changed));
                    }
                }
            }
        }
        assertThat(held).isPositive();
    }

    private static Fraction f(long numerator, long denominator) {
        return Fraction.of(numerator, denominator);
    }

    @Test
    void a_case_that_is_missing_or_reached_twice_is_refused() {
        String text = written(PolicyRound.of(2).instance(), PolicyRound.of(2).policy());
        String one = "\\{\"options\":\\[[0-9,]+],\"node\":";
        Matcher cases =
                Pattern.compile("(" + one + "(\\d+)}),(" + one + ")\\d+}").matcher(text);
        List<String> missing = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (int found = 0; cases.find(); found++) {
            if (found % 8 != 0) {
                continue;
            }
            missing.add(faultOf(text.replace(cases.group(1) + ",", "")));
            String same = cases.group(1) + "," + cases.group(3) + cases.group(2) + "}";
            twice.add(faultOf(text.replace(cases.group(), same)));
        }
        assertThat(missing).anyMatch(fault -> fault.contains("has no case for options"));
        assertThat(twice).anyMatch(fault -> fault.contains("is reached twice"));
    }

    private static String faultOf(String text) {
        return CertificateCheck.check(root(text)).fault();
    }

    /** A block of nobody has no choice at all, and would close every case. */
    @Test
    void a_block_of_a_section_that_is_none_is_refused() {
        String text = written(PolicyRound.of(1).instance(), PolicyRound.of(1).policy());
        assertThat(faultOf(text.replace("\"blocks\":[", "\"blocks\":[{\"sections\":[\"nobody\"]},")))
                .isEqualTo("nobody is in two blocks, or no section");
    }

    @Test
    void the_whole_check_can_be_read_in_one_sitting() throws IOException {
        Path check = Path.of("src/main/java/bpv/verify/CertificateCheck.java");
        assertThat(Files.readAllLines(check)).hasSizeLessThan(300);
    }

    @Test
    void a_block_of_too_many_choices_is_refused_before_it_fills_the_memory() {
        PolicyRound round = PolicyRound.of(1);
        String text = written(round.instance(), round.policy());
        String joined = text.replaceAll("]},\\{\"sections\":\\[(?=\"alliance)", ",");
        assertThat(joined).isNotEqualTo(text);
        assertThat(faultOf(joined)).contains("too many choices");
    }
}
