package bpv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformanceCommandTest {
    @TempDir
    Path folder;

    private String out;
    private String err;
    private Path file;

    /** One organisation for each footprint; the months of these figures are not in those of the rules. */
    @BeforeEach
    void a_published_month() throws IOException {
        file = folder.resolve("201904-commissioner.csv");
        write(250, "250");
    }

    private void write(int treated, String england) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "62-DAY (URGENT GP REFERRAL TO TREATMENT) WAIT FOR FIRST TREATMENT: ALL CANCERS",
                "PERIOD: April 2019",
                "BASIS: COMMISSIONER BASED",
                ",CCG CODE,CCG,CARE SETTING,CANCER TYPE,TOTAL,WITHIN 62 DAYS,AFTER 62 DAYS"));
        List<String> codes = firstCodes();
        for (int i = 0; i < codes.size(); i++) {
            lines.add("," + codes.get(i) + ",NAME,ALL CARE,ALL CANCERS," + (i == 0 ? treated : 0) + ",0,"
                    + (i == 0 ? treated : 0));
        }
        lines.add(",,ENGLAND,ALL CARE,ALL CANCERS," + england + ",0," + england);
        Files.write(file, lines);
    }

    /** Of each footprint the first code. */
    private static List<String> firstCodes() throws IOException {
        List<String> footprints = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("rules/codes/commissioners.yaml"))) {
            if (line.startsWith("\"")) {
                String footprint = line.replaceFirst(".*footprint: ([a-z-]+).*", "$1");
                if (!footprints.contains(footprint)) {
                    footprints.add(footprint);
                    codes.add(line.substring(1, 4));
                }
            }
        }
        return codes;
    }

    @Test
    void figures_go_to_standard_output_and_talk_to_standard_error() {
        assertThat(bpv("performance", "import", file.toString())).isEqualTo(2);
        assertThat(out).startsWith("# Monthly 62-day figures").contains("  2019-04: 0 of 250\n");
        assertThat(err)
                .contains(
                        "April 2019, commissioner basis: 20 rows add up to England", "19 figures are new", "Warning: ");
    }

    @Test
    void a_file_with_a_problem_leaves_what_was_written_before() throws IOException {
        Path kept = folder.resolve("figures.yaml");
        Files.writeString(kept, "before");
        write(250, "251");
        assertThat(bpv("performance", "import", file.toString(), "--out", kept.toString()))
                .isEqualTo(3);
        assertThat(out).isEmpty();
        assertThat(err).contains("adds up to 250, but the row of England says 251", "1 problem; nothing was written.");
        assertThat(kept).hasContent("before");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void figures_are_written_over_only_when_that_is_asked_for() throws IOException {
        Path kept = folder.resolve("kept.yaml");
        Files.copy(Path.of("rules/reference/sixty-two-day.yaml"), kept);
        String before = Files.readString(kept);
        bpv("performance", "import", file.toString(), "--figures", kept.toString());
        assertThat(kept).hasContent(before);
        bpv("performance", "import", file.toString(), "--figures", kept.toString(), "--update");
        assertThat(kept).content().contains("  2019-04: 0 of 250\n");
        assertThat(bpv(
                        "performance",
                        "show",
                        "north-east-and-cumbria",
                        "--figures",
                        kept.toString(),
                        "--from",
                        "2019-04"))
                .isZero();
        assertThat(out).contains("2019-04               0      250  0.0");
    }

    @Test
    void a_file_that_is_read_is_not_written_over() {
        assertThat(bpv("performance", "import", file.toString(), "--out", file.toString()))
                .isEqualTo(1);
        assertThat(err).contains("is a file that is read");
    }

    @Test
    void provider_figures_do_not_go_into_the_rules_folder() throws IOException {
        String text = Files.readString(file).replace("COMMISSIONER BASED", "PROVIDER BASED");
        List<String> lines = new ArrayList<>(text.lines().toList());
        Path provider = folder.resolve("201904-provider.csv");
        List<String> rows = new ArrayList<>(lines.subList(0, 4));
        List<String> footprints = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("rules/codes/providers.yaml"))) {
            String footprint = line.replaceFirst(".*footprint: ([a-z-]+).*", "$1");
            if (line.startsWith("\"") && !footprints.contains(footprint)) {
                footprints.add(footprint);
                rows.add("," + line.substring(1, 4) + ",NAME,ALL CARE,ALL CANCERS,1,1,0");
            }
        }
        rows.add(",,ALL ENGLISH PROVIDERS,ALL CARE,ALL CANCERS," + footprints.size() + "," + footprints.size() + ",0");
        Files.write(provider, rows);
        assertThat(bpv("performance", "import", provider.toString(), "--update"))
                .isEqualTo(1);
        assertThat(err).contains("on the provider basis, and the figures of the rules folder are on the commissioner");
        assertThat(out).isEmpty();
    }

    @Test
    void the_figures_of_the_rules_are_shown() {
        assertThat(bpv("performance", "show", "wessex", "--from", "2019-03")).isZero();
        assertThat(out).contains("Wessex", "2019-03", "|80%");
        assertThat(bpv("performance", "show", "wesex")).isEqualTo(1);
        assertThat(err).contains("'wesex' is no Alliance; perhaps wessex");
        assertThat(bpv("performance", "show", "--from", "2019")).isEqualTo(1);
        assertThat(err).contains("a month is written like 2017-04");
    }

    @Test
    void months_that_nobody_knows_are_told_apart_from_a_slip() {
        assertThat(bpv("performance", "show", "wessex", "--from", "2018-06", "--to", "2018-05"))
                .isEqualTo(1);
        assertThat(err).contains("--from 2018-06 is after --to 2018-05");
        assertThat(bpv("performance", "show", "wessex", "--from", "2018-06", "--to", "2018-06"))
                .isZero();
        assertThat(out).contains("2018-06").doesNotContain("none is known");
        assertThat(bpv("performance", "show", "wessex", "--from", "2030-01")).isZero();
        assertThat(out).contains("Of the months asked for none is known; those known are from 2016-01 to ");
    }

    @Test
    void figures_that_are_shown_are_not_written_over() throws IOException {
        Path figures = folder.resolve("figures.yaml");
        Files.copy(Path.of("rules/reference/sixty-two-day.yaml"), figures);
        String before = Files.readString(figures);
        assertThat(bpv("performance", "show", "--figures", figures.toString(), "--out", figures.toString()))
                .isEqualTo(1);
        assertThat(err).contains("whose figures are read; name another file");
        assertThat(Files.readString(figures)).isEqualTo(before);
    }

    private int bpv(String... arguments) {
        StringWriter printed = new StringWriter();
        StringWriter said = new StringWriter();
        int code = Main.run(
                new PrintWriter(printed),
                new PrintWriter(said, true),
                Stream.of(arguments).toArray(String[]::new));
        out = printed.toString();
        err = said.toString();
        return code;
    }
}
