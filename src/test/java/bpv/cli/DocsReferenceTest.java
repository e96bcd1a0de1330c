package bpv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.docs.Blocks;
import bpv.rules.RulesCopy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference pages written by hand leave nothing out and list nothing that is not there. */
class DocsReferenceTest {
    private static final Path REFERENCE = Path.of("docs/reference");
    private static final Pattern GROUNDS =
            Pattern.compile(".*\\.(criterion|reason|found|needed|rule|file|line|source|standing|pointers)");
    private static final Pattern EXPLAINED = Pattern.compile(
            ".*\\.(gateway|tests|concerns|readiness|conditions|reasons|fundingTests|whyNotHigher)\\[\\]\\.\\w+"
                    + "|.*\\.valueFinding\\.\\w+");

    /** Keys that only a round with ties writes. */
    private static final Set<String> OF_TIES = Set.of(
            "proposals.*.alternative.total",
            "proposals.*.alternative.differences",
            "proposals.*.alternative.differences[].section",
            "proposals.*.alternative.differences[].here",
            "proposals.*.alternative.differences[].there");

    /** A section that leaves out four of five core outcomes, and so cannot score enough. */
    private static final String ONE_OUTCOME = """
              recoveryPackage:
                outcomes:
                  - { outcome: RP1, baseline: { value: 20 }, trajectory: [ { year: 2017/18, value: 30 } ] }
                funding: [ { year: 2017/18, revenue: 1 } ]
            """;

    @BeforeAll
    static void compiled_rules_are_kept_with_the_build() {
        System.setProperty("bpv.cache", "target/compiled-rules");
    }

    @Test
    void every_key_of_the_json_result_is_described_and_no_other() {
        Set<String> real = new TreeSet<>(OF_TIES);
        for (String command : List.of("assess", "check")) {
            String result = bpv(command, "bids-examples", "bids-examples/broken/unknown-key.yaml", "--format", "json");
            keys("", JsonMapper.shared().readTree(result), real);
        }
        assertThat(firstColumn(REFERENCE.resolve("json.md"), "key")).containsExactlyInAnyOrderElementsOf(real);
    }

    @Test
    void every_key_of_an_improvement_and_of_a_comparison_is_described_and_no_other(@TempDir Path folder)
            throws IOException {
        String draft = "bids-examples/round-2017/peninsula.yaml";
        Path barred = folder.resolve("barred.yaml");
        Files.writeString(barred, Files.readString(Path.of(draft)).replaceAll("(?s)  earlyDiagnosis:.*", ONE_OUTCOME));
        Set<String> improvement = new TreeSet<>();
        keys("", JsonMapper.shared().readTree(bpv("improve", draft, "--format", "json")), improvement);
        keys("", JsonMapper.shared().readTree(bpv("improve", barred.toString(), "--format", "json")), improvement);
        Set<String> comparison = new TreeSet<>();
        String other = "bids-examples/fails-everything.yaml";
        keys("", JsonMapper.shared().readTree(bpv("compare", draft, other, "--format", "json")), comparison);

        assertThat(firstColumn(REFERENCE.resolve("json.md"), "improvement key"))
                .containsExactlyInAnyOrderElementsOf(own(improvement));
        assertThat(firstColumn(REFERENCE.resolve("json.md"), "comparison key"))
                .containsExactlyInAnyOrderElementsOf(own(comparison));
    }

    @Test
    void every_key_of_an_impact_is_described_and_no_other(@TempDir Path folder) {
        RulesCopy copy = RulesCopy.in(folder);
        copy.replace("funding-tests/parameters.yaml", "is: 50", "is: 60");
        copy.replace("funding-tests/parameters.yaml", "\"assumption, not published\"", "\"a letter\"");
        copy.replace("release/parameters.yaml", "2018-04-01: { is: 50,", "2018-04-01: { is: 40,");
        Set<String> real = new TreeSet<>();
        String[] command = {"rules", "impact", "--from", "rules", "--to", folder.toString(), "bids-examples"};
        keys("", JsonMapper.shared().readTree(bpv(with(command, "--format", "json"))), real);
        assertThat(firstColumn(REFERENCE.resolve("json.md"), "impact key")).containsExactlyInAnyOrderElementsOf(real);
    }

    @Test
    void every_key_of_an_allocation_under_rules_is_described_and_no_other(@TempDir Path folder) throws IOException {
        Set<String> real = new TreeSet<>();
        String[] allocate = {
            "allocate", "bids-examples/round-2017/wessex.yaml", "bids-examples/round-2017/west-yorkshire.yaml"
        };
        String[] override = {"--do-not-fund", "wessex/recoveryPackage", "--because", "a reason", "--by", "somebody"};
        Path conflict = folder.resolve("limits.yaml");
        Files.writeString(conflict, """
                limits:
                  - { name: First, atMost: 1, each: alliance }
                  - { name: Wessex, mustFund: wessex/recoveryPackage, because: a pilot, by: somebody }
                """);
        for (String[] more : List.of(override, new String[] {"--limits", conflict.toString()})) {
            String json = bpv(with(with(allocate, more), "--format", "json"));
            keys("", JsonMapper.shared().readTree(json), real);
        }
        String[] fund = {"--fund", "east-midlands/earlyDiagnosis", "--because", "a pilot", "--by", "me", "--weights"};
        String whole = bpv(with(new String[] {"allocate", "bids-examples/round-2017", "--format", "json"}, fund));
        keys("", JsonMapper.shared().readTree(whole), real);
        Set<String> described = real.stream()
                .map(key -> key.replaceFirst("^(rankOrder|bestValue)\\.", "proposals.*."))
                .map(key -> key.replaceFirst("^(?!distances|conflict).*\\.(gain|proved|moved.*)$", "*.$1"))
                .map(key -> key.replaceFirst("^overrides\\.(.*)$", "*.$1"))
                .filter(key -> !key.matches("(provenance|assumptions)\\W.*"))
                .filter(key -> !key.matches("proposals\\.\\*\\.broken\\[.*"))
                .collect(Collectors.toCollection(TreeSet::new));
        described.removeAll(firstColumn(REFERENCE.resolve("json.md"), "key").stream()
                .filter(key -> key.startsWith("proposals."))
                .toList());
        assertThat(firstColumn(REFERENCE.resolve("json.md"), "allocation key"))
                .containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void every_key_of_a_what_if_is_described_and_no_other() {
        Set<String> real = new TreeSet<>();
        String[] backtest = {
            "what-if",
            "--backtest",
            "bids-examples/round-2017/wessex.yaml",
            "--do-not-fund",
            "wessex/recoveryPackage",
            "--because",
            "a reason",
            "--by",
            "somebody",
            "--format",
            "json"
        };
        keys("", JsonMapper.shared().readTree(bpv(backtest)), real);
        Set<String> described = real.stream()
                .filter(key -> !key.matches("(provenance|assumptions)\\W.*"))
                .map(key -> key.replaceFirst("^results\\[\\]\\.ofAHundredPounds\\[\\]\\.", "*."))
                .map(key -> key.replaceFirst("^results\\[\\]\\.alliances\\[\\]\\.quarters\\[\\]\\.", "*."))
                .map(key ->
                        key.replaceFirst("^results\\[\\]\\.(programme|years|alliances)\\[\\]\\.(\\w+Pence)$", "*.$2"))
                .collect(Collectors.toCollection(TreeSet::new));
        described.removeAll(firstColumn(REFERENCE.resolve("json.md"), "key").stream()
                .filter(key -> key.startsWith("release[]."))
                .map(key -> key.replaceFirst("^release\\[\\]", "*"))
                .toList());
        assertThat(firstColumn(REFERENCE.resolve("json.md"), "what-if key"))
                .containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void every_key_of_robustness_is_described_and_no_other(@TempDir Path folder) {
        RulesCopy copy = RulesCopy.in(folder);
        copy.replace("allocation/parameters.yaml", "123000000", "14000000");
        copy.replace("allocation/parameters.yaml", "140000000", "15000000");
        copy.replace("allocation/parameters.yaml", "154000000", "16000000");
        copy.replace("allocation/parameters.yaml", "190000000", "19000000");
        String round = "bids-examples/round-2017/";
        String[] command = {
            "robustness",
            round + "humber-coast-and-vale.yaml",
            round + "kent-and-medway.yaml",
            round + "west-midlands.yaml",
            "--draws",
            "200",
            "--rules",
            folder.toString(),
            "--format",
            "json"
        };
        Set<String> real = new TreeSet<>();
        keys("", JsonMapper.shared().readTree(bpv(command)), real);
        // Weights that can hardly move prove no border: there scores do.
        copy.replace("robustness/parameters.yaml", "is: 0, source", "is: 14.28, source");
        keys("", JsonMapper.shared().readTree(bpv(command)), real);
        Set<String> described = real.stream()
                .filter(key -> !key.matches("(provenance|assumptions)\\W.*"))
                .map(key -> key.replaceFirst("^.*\\.(weights|beside)\\.\\w+(\\.)?\\w*$", "*.{intervention}$2"))
                .map(key -> key.replaceFirst("\\.$", ".{outcome}"))
                .map(key -> key.replaceFirst("^sections\\[].*\\.(draws|percent|standardError)$", "*.$1"))
                .map(key -> key.replaceFirst("^.*\\.(moves|sections)\\[]\\.(\\w+)$", "*[].$2"))
                .map(key -> key.replaceFirst("\\.(down|up)\\.", ".down."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(firstColumn(REFERENCE.resolve("json.md"), "robustness key"))
                .containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void every_key_of_limits_in_force_is_described_and_no_other(@TempDir Path folder) {
        RulesCopy copy = RulesCopy.in(folder);
        String numbers = copy.text("limits/parameters.yaml");
        numbers = numbers.replaceFirst("(?s)(safetyFloor:.*?is: )none", "$1{ atLeast: 86% }");
        numbers = numbers.replaceFirst("(?s)(allianceCap:.*?is: )none", "$1{ atMost: 14 per head, each: alliance }");
        copy.write(
                "limits/parameters.yaml", numbers.replaceFirst("(carryForward:(?s).*?is: )none", "$1{ 2017/18: 1% }"));
        Set<String> real = new TreeSet<>();
        String[] command = {"assess", "--rules", folder.toString(), "bids-examples"};
        keys("", JsonMapper.shared().readTree(bpv(with(command, "--format", "json"))), real);
        assertThat(firstColumn(REFERENCE.resolve("json.md"), "limits key"))
                .containsExactlyInAnyOrderElementsOf(real.stream()
                        .filter(key -> key.matches("limits\\b.*"))
                        .map(key -> key.replaceFirst("(rankOrder|bestValue)(?=$|\\W)", "*"))
                        .collect(Collectors.toSet()));
    }

    private static String[] with(String[] command, String... more) {
        return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
    }

    /** Without what is described with an assessment. */
    private static List<String> own(Set<String> keys) {
        return keys.stream()
                .filter(key -> !key.matches("(provenance|assumptions|problems)(\\W.*)?"))
                .toList();
    }

    @Test
    void every_key_of_a_precheck_is_described_and_no_other() throws IOException {
        Path draft = Files.createTempFile("draft", ".yaml");
        Set<String> real = new TreeSet<>();
        try {
            Files.writeString(
                    draft,
                    Files.readString(Path.of("bids-examples/round-2017/wessex.yaml"))
                            .replaceFirst("additional: true", "additional:"));
            keys("", JsonMapper.shared().readTree(bpv("precheck", draft.toString(), "--format", "json")), real);
        } finally {
            Files.delete(draft);
        }
        Set<String> described = real.stream()
                .filter(key -> !key.startsWith("*."))
                .filter(key -> !key.matches("(provenance|assumptions|problems|release|asItStands)\\W.*"))
                .filter(key -> !key.startsWith("completions[].fills[].value."))
                .map(key -> key.replaceFirst("^range\\..*?\\.((completions|reasons)(\\.\\w+)?|worst|best)$", "*.$1"))
                .map(key -> key.replaceFirst("^range\\.(?!sections\\[\\]\\.recommendations).*\\.certain$", "*.certain"))
                .collect(Collectors.toCollection(TreeSet::new));
        // Read as one of the grounds, which what stands as it is has too.
        described.add("range.gateway[].criterion");
        assertThat(firstColumn(REFERENCE.resolve("json.md"), "precheck key"))
                .containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void every_command_and_option_has_its_place() {
        String page = String.join("\n", Blocks.lines(REFERENCE.resolve("command-line.md")));
        CommandLine commands = new CommandLine(new Main());
        assertThat(firstColumn(REFERENCE.resolve("command-line.md"), "command"))
                .containsExactlyInAnyOrderElementsOf(commands.getSubcommands().keySet());
        commands.getSubcommands()
                .forEach((name, command) -> command.getCommandSpec()
                        .options()
                        .forEach(option -> assertThat(page).contains(option.longestName())));
    }

    @Test
    void every_environment_variable_has_its_place() throws IOException {
        Set<String> read = new TreeSet<>(Set.of("JAVA_HOME", "BPV_JAVA_OPTIONS"));
        for (Path file : javaFiles("src/main/java")) {
            Matcher variable = Pattern.compile("getenv\\(\"(\\w+)\"\\)").matcher(Files.readString(file));
            while (variable.find()) {
                read.add(variable.group(1));
            }
        }
        assertThat(firstColumn(REFERENCE.resolve("command-line.md"), "variable"))
                .containsExactlyInAnyOrderElementsOf(read);
        assertThat(Files.readString(Path.of("bpv"))).contains("JAVA_HOME", "BPV_JAVA_OPTIONS");
    }

    @Test
    void every_code_of_a_problem_is_described_and_no_other() throws IOException {
        Set<String> codes = new TreeSet<>(Set.of("alias"));
        for (String folder : List.of("source", "document")) {
            for (Path file : javaFiles("src/main/java/bpv/" + folder)) {
                Matcher code = Pattern.compile("\"([a-z]+(-[a-z]+)+)\"").matcher(Files.readString(file));
                while (code.find()) {
                    codes.add(code.group(1));
                }
            }
        }
        codes.remove("end-of-input");
        assertThat(firstColumn(REFERENCE.resolve("bid-document.md"), "code"))
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void for_every_field_that_may_be_left_out_the_page_says_what_follows() {
        List<String> lines = Blocks.lines(REFERENCE.resolve("bid-document.md"));
        int begin = lines.indexOf("## What happens when something is left out");
        int end = lines.indexOf("## How values are written");
        String absent = String.join("\n", lines.subList(begin, end));
        List<String> silent = new ArrayList<>();
        for (String line : lines.subList(0, begin)) {
            Matcher optional = Pattern.compile("\\| .*?(\\w+)` \\|  \\|.*").matcher(line);
            if (optional.matches()
                    && !line.matches("\\| `(contact|approvals\\.(allianceLead|stpLeads\\[\\]))\\..*")
                    && !line.contains(".lead.")
                    && !line.startsWith("| `approvals` ")
                    && !absent.contains(optional.group(1))) {
                silent.add(line);
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void the_words_of_the_glossary_are_in_order_and_explained_once() {
        List<String> words = new ArrayList<>();
        for (String line : Blocks.lines(REFERENCE.resolve("glossary.md"))) {
            if (line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| word ")) {
                words.add(line.substring(2, line.indexOf(" |", 2))
                        .replaceAll("\\W", "")
                        .replace("62", "sixtytwo")
                        .toLowerCase(java.util.Locale.ROOT));
            }
        }
        assertThat(words).isSorted().doesNotHaveDuplicates();
    }

    private static String bpv(String... arguments) {
        StringWriter out = new StringWriter();
        Main.run(new PrintWriter(out), new PrintWriter(new StringWriter()), arguments);
        return out.toString();
    }

    private static void keys(String path, JsonNode node, Set<String> keys) {
        if (node.isArray()) {
            node.forEach(item -> keys(path + "[]", item, keys));
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String key = field.getKey()
                    .replaceFirst("^\\d{4}/\\d{2}$", "{year}")
                    .replaceFirst("^\\d{4}/\\d{2} Q\\d$", "{quarter}");
            String own = (path.isEmpty() ? key : path + "." + key)
                    .replaceFirst("^proposals\\.(rankOrder|bestValue)", "proposals.*")
                    .replace("fundedInPart[]", "reserveList[]");
            if (!own.equals("proposals.*")) {
                keys.add(
                        EXPLAINED.matcher(own).matches() && GROUNDS.matcher(own).matches() ? "*." + key : own);
            }
            keys(own, field.getValue(), keys);
        }
    }

    /** What stands in code in the first column of each table whose first column has a title that begins so. */
    private static Set<String> firstColumn(Path page, String title) {
        Set<String> found = new TreeSet<>();
        boolean within = false;
        for (String line : Blocks.lines(page)) {
            if (!line.startsWith("|")) {
                within = false;
            } else if (line.startsWith("| " + title + " ") || line.startsWith("| " + title + ",")) {
                within = true;
            } else if (within) {
                Matcher code = Pattern.compile("\\| `([^`]+)`.*").matcher(line);
                if (code.matches()) {
                    found.add(code.group(1));
                }
            }
        }
        return found;
    }

    private static List<Path> javaFiles(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
