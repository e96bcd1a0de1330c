package bpv.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every link leads somewhere, and no page says where it was written. */
class DocsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(^|[\\s`(\"'=:])(/tmp|/work|/home|/root|/Users|/var|C:\\\\)(/|\\\\|\\b)");
    private static final int WIDTH = 120;

    @Test
    void every_relative_link_and_anchor_resolves() {
        List<String> dead = new ArrayList<>();
        for (Path page : Blocks.pages()) {
            for (String line : prose(page)) {
                Matcher link = LINK.matcher(line.replaceAll("`[^`]*`(?!\\])", ""));
                while (link.find()) {
                    if (!link.group(1).matches("https?:.*|mailto:.*") && !resolves(page, link.group(1))) {
                        dead.add(page + ": " + link.group(1));
                    }
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void a_dead_link_is_noticed() {
        Path page = Path.of("docs/README.md");
        assertThat(resolves(page, "no-such-page.md")).isFalse();
        assertThat(resolves(page, "README.md#no-such-heading")).isFalse();
        assertThat(resolves(page, "../rules/gateway/approvals.drl#L99999")).isFalse();
        assertThat(resolves(page, "../rules/gateway/approvals.drl#L5")).isTrue();
    }

    @Test
    void no_line_names_a_path_of_a_machine() {
        List<String> found = new ArrayList<>();
        for (Path page : Blocks.pages()) {
            for (String line : Blocks.lines(page)) {
                if (MACHINE_PATH.matcher(line).find()) {
                    found.add(page + ": " + line);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void a_path_of_a_machine_is_noticed() {
        for (String root : List.of("tmp", "work", "home", "root", "Users", "var")) {
            String path = "/" + root + "/bids";
            assertThat(MACHINE_PATH.matcher("see `" + path + "`").find()).isTrue();
            assertThat(MACHINE_PATH.matcher("see docs" + path).find()).isFalse();
        }
        assertThat(MACHINE_PATH.matcher("see C:\\bids").find()).isTrue();
    }

    @Test
    void no_line_of_the_documentation_but_that_of_a_table_is_wider_than_120_columns() {
        List<String> wide = new ArrayList<>();
        for (Path page : Blocks.pages()) {
            if (page.startsWith("rules") || page.startsWith("bids-examples")) {
                continue;
            }
            int number = 0;
            for (String line : Blocks.lines(page)) {
                number++;
                if (line.codePointCount(0, line.length()) > WIDTH && !line.startsWith("|")) {
                    wide.add(page + ":" + number);
                }
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void every_page_is_reached_from_the_readme() {
        Set<Path> reached = new TreeSet<>();
        List<Path> open = new ArrayList<>(List.of(Path.of("README.md")));
        while (!open.isEmpty()) {
            Path page = open.remove(0);
            if (page.toString().endsWith(".md") && Files.isRegularFile(page) && reached.add(page)) {
                for (String line : prose(page)) {
                    Matcher link = LINK.matcher(line);
                    while (link.find()) {
                        String target = link.group(1).replaceFirst("#.*", "");
                        open.add(page.resolveSibling(target).normalize());
                    }
                }
            }
        }
        assertThat(reached).containsAll(Blocks.pages());
    }

    @Test
    void every_decision_says_what_was_weighed_and_what_checks_it() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs/decisions"))) {
            for (Path page : files.filter(file -> file.getFileName().toString().matches("\\d{4}-.*"))
                    .toList()) {
                assertThat(Files.readString(page))
                        .as(page.toString())
                        .contains("## Context", "## Decision", "## Other options", "## Consequences", "## Checked by");
            }
        }
    }

    @Test
    void every_test_that_a_page_names_exists() throws IOException {
        Set<String> tests = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            files.forEach(file -> tests.add(file.getFileName().toString().replace(".java", "")));
        }
        List<String> missing = new ArrayList<>();
        for (Path page : Blocks.pages()) {
            Matcher named = Pattern.compile("`(\\w+Test)`").matcher(Files.readString(page));
            while (named.find()) {
                if (!tests.contains(named.group(1))) {
                    missing.add(page + ": " + named.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** The lines of a page outside fenced blocks. */
    private static List<String> prose(Path page) {
        List<String> prose = new ArrayList<>();
        boolean fenced = false;
        for (String line : Blocks.lines(page)) {
            if (line.startsWith("```")) {
                fenced = !fenced;
            } else if (!fenced) {
                prose.add(line);
            }
        }
        return prose;
    }

    private static boolean resolves(Path page, String link) {
        int mark = link.indexOf('#');
        String file = mark < 0 ? link : link.substring(0, mark);
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        if (mark < 0) {
            return true;
        }
        String anchor = link.substring(mark + 1);
        if (!target.toString().endsWith(".md")) {
            return anchor.matches("L\\d+")
                    && Integer.parseInt(anchor.substring(1))
                            <= Blocks.lines(target).size();
        }
        return prose(target).stream()
                .filter(line -> line.matches("#+ .*"))
                .anyMatch(line -> anchor(line.replaceFirst("#+ ", "")).equals(anchor));
    }

    /** The anchor of a heading, as the common renderers make it. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
    }
}
