package bpv.draft;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.ExampleRound;
import bpv.alliance.Alliance;
import bpv.assessment.Verdict;
import bpv.document.BidTemplate;
import bpv.report.DraftRange.Label;
import bpv.report.DraftRange.OfCriterion;
import bpv.report.JsonPrecheck;
import bpv.report.PrecheckResult;
import bpv.source.Edits;
import bpv.source.Node;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One precheck answers every draft alike: hardly written or complete, the first or a later one, alone or in a crowd. */
class SharedPrecheckTest {
    private static final String SCHEMA = "schema: bid/1\n";
    private static final int THREADS = 4;

    private static PrecheckResult check(Precheck precheck, String text) {
        return precheck.check("bid.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String template(String alliance) {
        Alliance known = ExampleRound.round().footprints().alliance(alliance).orElseThrow();
        return BidTemplate.write(ExampleRound.round().form(), known);
    }

    private static String json(Precheck precheck, String text) {
        StringWriter out = new StringWriter();
        JsonPrecheck.write(check(precheck, text), out);
        return out.toString();
    }

    /** The submission may still be in time, and every approval and text may still be written. */
    @Test
    void a_draft_with_its_schema_alone_may_still_meet_and_still_miss_every_gateway_criterion() {
        Precheck precheck = new Precheck(ExampleRound.round());
        for (String draft : List.of(SCHEMA, "schema:\n", SCHEMA)) {
            PrecheckResult result = check(precheck, draft);

            assertThat(result.range().orElseThrow().gateway())
                    .hasSize(9)
                    .allSatisfy(
                            criterion -> assertThat(criterion.verdict().worst().value())
                                    .as(criterion.criterion())
                                    .isEqualTo(Verdict.NOT_MET))
                    .allSatisfy(
                            criterion -> assertThat(criterion.verdict().best().value())
                                    .as(criterion.criterion())
                                    .isEqualTo(Verdict.MET));
            new Within(result).assertAttained(Drafts.completions(result));
        }
    }

    /** Alliances with one STP and with several, some that meet the 62-day standard and some that do not. */
    @ParameterizedTest
    @ValueSource(strings = {"wessex", "humber-coast-and-vale", "kent-and-medway", "north-east-and-cumbria"})
    void nothing_is_out_of_reach_of_an_empty_template(String alliance) {
        PrecheckResult result = check(Drafts.PRECHECK, template(alliance));

        assertThat(result.range().orElseThrow().gateway())
                .extracting(OfCriterion::verdict)
                .allMatch(verdict -> verdict.best().value() == Verdict.MET);
        assertThat(result.range().orElseThrow().sections()).hasSize(3).allSatisfy(section -> {
            assertThat(section.score().worst().value().shown()).isEqualTo("0.0");
            assertThat(section.score().best().value().shown()).isEqualTo("100.0");
            assertThat(section.labels()).allMatch(Label::reachable);
        });
        new Within(result).assertAttained(Drafts.completions(result));
    }

    @Test
    void threads_that_share_a_precheck_get_the_bytes_that_one_alone_gets() throws Exception {
        List<String> drafts = drafts();
        Precheck alone = new Precheck(ExampleRound.round());
        List<String> expected = drafts.stream().map(draft -> json(alone, draft)).toList();
        Precheck shared = new Precheck(ExampleRound.round());
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<String>>> work = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                List<Integer> order = order(drafts.size(), i);
                work.add(() -> {
                    start.await();
                    List<String> answers = new ArrayList<>(Collections.nCopies(drafts.size(), ""));
                    order.forEach(number -> answers.set(number, json(shared, drafts.get(number))));
                    return answers;
                });
            }
            for (Future<List<String>> answers : threads.invokeAll(work)) {
                assertThat(answers.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }

    /** The first two begin with the same drafts, so that what is learnt once is learnt at the same time. */
    private static List<Integer> order(int size, int thread) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        if (thread > 1) {
            Collections.shuffle(order, new Random(thread));
        }
        return order;
    }

    private static List<String> drafts() {
        Random random = new Random(271);
        List<String> drafts = new ArrayList<>(List.of(SCHEMA, template("wessex"), "{}\n", template("kent-and-medway")));
        List<Path> examples = Drafts.examples();
        for (int i = 0; i < 6; i++) {
            Node bid = Drafts.tree(examples.get(random.nextInt(examples.size())));
            drafts.add(Edits.yaml(i == 0 ? bid : Drafts.blanked(bid, 4 * i, random)));
        }
        return drafts;
    }
}
