package bpv.report;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.ExampleRound;
import bpv.document.ReadBid;
import bpv.round.Round;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every report on the example round against the text that was last reviewed. {@code mvn test -Dgolden=write} writes them
 * anew; the change is then read as prose before it is committed.
 */
class GoldenReportTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static final List<String> EXPLAINED = List.of(
            "west-yorkshire/earlyDiagnosis",
            "humber-coast-and-vale/earlyDiagnosis",
            "kent-and-medway/recoveryPackage",
            "peninsula/recoveryPackage");

    private static final Map<String, String> CHECKED = Map.of(
            "west-midlands", "bids-examples/round-2017/west-midlands.yaml",
            "fails-everything", "bids-examples/fails-everything.yaml");

    @TestFactory
    Stream<DynamicTest> the_example_round_reads_as_reviewed() {
        return reports(ExampleRound.result()).entrySet().stream()
                .map(report -> DynamicTest.dynamicTest(report.getKey(), () -> {
                    Path file = GOLDEN.resolve(report.getKey());
                    if ("write".equals(System.getProperty("golden"))) {
                        Files.writeString(file, report.getValue());
                    }
                    assertThat(report.getValue()).isEqualTo(Files.readString(file));
                }));
    }

    @Test
    void the_order_in_which_documents_are_given_changes_nothing() throws IOException {
        List<String> paths = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(ExampleRound.FOLDER))) {
            files.forEach(file -> paths.add(ExampleRound.FOLDER + "/" + file.getFileName()));
        }
        Collections.shuffle(paths, new Random(20170201));
        assertThat(reports(ExampleRound.assess(paths))).isEqualTo(reports(ExampleRound.result()));
    }

    @TestFactory
    Stream<DynamicTest> neither_locale_nor_time_zone_changes_anything() {
        Map<String, String> expected = reports(ExampleRound.result());
        return Stream.of("tr-TR Pacific/Kiritimati", "ar-EG-u-nu-arab America/Adak", "th-TH-u-ca-buddhist Asia/Bangkok")
                .map(setting -> DynamicTest.dynamicTest(setting, () -> {
                    Locale locale = Locale.getDefault();
                    TimeZone zone = TimeZone.getDefault();
                    try {
                        Locale.setDefault(Locale.forLanguageTag(setting.split(" ")[0]));
                        TimeZone.setDefault(TimeZone.getTimeZone(setting.split(" ")[1]));
                        assertThat(reports(ExampleRound.assess(List.of(ExampleRound.FOLDER))))
                                .isEqualTo(expected);
                    } finally {
                        Locale.setDefault(locale);
                        TimeZone.setDefault(zone);
                    }
                }));
    }

    private static Map<String, String> reports(RoundResult result) {
        Map<String, String> reports = new TreeMap<>();
        reports.put("round-2017.txt", text(out -> Format.TEXT.write(result, out)));
        reports.put("round-2017.md", text(out -> Format.MARKDOWN.write(result, out)));
        reports.put("round-2017.csv", text(out -> Format.CSV.write(result, out)));
        reports.put("round-2017.json", text(out -> Format.JSON.write(result, out)));
        EXPLAINED.forEach(section -> reports.put(
                "explain-" + section.replace('/', '-') + ".txt",
                text(out -> ExplainReport.write(result, section, out))));
        CHECKED.forEach((name, path) -> reports.put("check-" + name + ".txt", check(path)));
        return reports;
    }

    private static String check(String path) {
        Round round = ExampleRound.round();
        return text(out -> {
            try (CheckReport report = CheckFormat.TEXT.begin(out, round.provenance(), round.assumptions())) {
                for (ReadBid document : ExampleRound.read(List.of(path)).documents()) {
                    report.bid(round.assess(document));
                }
                report.end(
                        List.of(),
                        ExampleRound.read(List.of(path)).documents().stream()
                                .map(read -> new RoundResult.Document(read.file(), read.sha256(), true))
                                .toList(),
                        List.of());
            }
        });
    }

    private interface Content {
        void write(Writer out) throws IOException;
    }

    private static String text(Content content) {
        StringWriter out = new StringWriter();
        try {
            content.write(out);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return out.toString();
    }
}
