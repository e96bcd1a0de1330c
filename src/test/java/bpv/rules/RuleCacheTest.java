package bpv.rules;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.SharedRules;
import bpv.assessment.RuleCard;
import bpv.assessment.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was compiled before is found again, and nothing else is ever taken for it. */
class RuleCacheTest {
    @TempDir
    Path folder;

    private static RuleCache.Kept kept() {
        TreeMap<String, byte[]> classes = new TreeMap<>();
        classes.put("gateway/Rules.class", new byte[] {1, 2, 3});
        return new RuleCache.Kept(
                classes, Map.of("gateway/a", new RuleCard("a", "gateway/a.drl", 7, "G1", "form", Standing.QUOTED)));
    }

    private Path only() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.reduce((one, two) -> {
                        throw new AssertionError("one file is wanted, but there are " + one + " and " + two);
                    })
                    .orElseThrow();
        }
    }

    @Test
    void what_was_kept_is_found_again() {
        new RuleCache(folder, "key").write(kept());

        RuleCache.Kept found = new RuleCache(folder, "key").read().orElseThrow();
        assertThat(found.cards()).isEqualTo(kept().cards());
        assertThat(found.classes().get("gateway/Rules.class")).containsExactly(1, 2, 3);
    }

    @Test
    void another_name_is_a_miss() {
        new RuleCache(folder, "key").write(kept());

        assertThat(new RuleCache(folder, "other").read()).isEmpty();
        assertThat(new RuleCache(folder.resolve("nowhere"), "key").read()).isEmpty();
    }

    @Test
    void a_file_that_others_may_write_is_a_miss() throws IOException {
        new RuleCache(folder, "key").write(kept());
        for (String permissions : List.of("rw-rw----", "rw----rw-")) {
            Files.setPosixFilePermissions(only(), PosixFilePermissions.fromString(permissions));
            assertThat(new RuleCache(folder, "key").read()).as(permissions).isEmpty();
        }
        Files.setPosixFilePermissions(only(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(new RuleCache(folder, "key").read()).isPresent();
    }

    @Test
    void a_file_of_other_rules_under_this_name_is_a_miss() throws IOException {
        new RuleCache(folder, "key").write(kept());
        Files.move(only(), folder.resolve("rules-other.bin"));

        assertThat(new RuleCache(folder, "other").read()).isEmpty();
    }

    @Test
    void a_link_to_a_file_is_a_miss(@TempDir Path elsewhere) throws IOException {
        new RuleCache(folder, "key").write(kept());
        Path target = Files.move(only(), elsewhere.resolve("rules.bin"));
        Files.createSymbolicLink(folder.resolve("rules-key.bin"), target);

        assertThat(new RuleCache(folder, "key").read()).isEmpty();
    }

    @Test
    void a_file_with_any_byte_changed_is_a_miss() throws IOException {
        new RuleCache(folder, "key").write(kept());
        byte[] whole = Files.readAllBytes(only());
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 1;
            Files.write(only(), damaged);
            assertThat(new RuleCache(folder, "key").read()).as("byte %d", i).isEmpty();
        }
    }

    @Test
    void a_file_cut_short_anywhere_is_a_miss() throws IOException {
        new RuleCache(folder, "key").write(kept());
        byte[] whole = Files.readAllBytes(only());
        for (int length = 0; length < whole.length; length++) {
            Files.write(only(), Arrays.copyOf(whole, length));
            assertThat(new RuleCache(folder, "key").read())
                    .as("%d bytes", length)
                    .isEmpty();
        }
    }

    @Test
    void what_is_damaged_is_written_anew() throws IOException {
        new RuleCache(folder, "key").write(kept());
        Files.write(only(), new byte[100]);

        new RuleCache(folder, "key").write(kept());

        assertThat(new RuleCache(folder, "key").read()).isPresent();
    }

    @Test
    void a_folder_that_cannot_be_written_only_costs_time() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "not a folder");

        new RuleCache(file, "key").write(kept());

        assertThat(new RuleCache(file, "key").read()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo("not a folder");
    }

    @Test
    void only_so_many_are_kept_and_the_one_just_written_always() throws IOException {
        for (int i = 0; i < RuleCache.MOST_KEPT + 3; i++) {
            new RuleCache(folder, "key-" + i).write(kept());
            Files.setLastModifiedTime(folder.resolve("rules-key-" + i + ".bin"), FileTime.fromMillis(1_000_000L * i));
        }
        Files.setLastModifiedTime(
                Files.createFile(folder.resolve("rules-left-by-a-crash.tmp")), FileTime.fromMillis(1));
        Files.createFile(folder.resolve("not-ours.bin"));

        new RuleCache(folder, "last").write(kept());

        assertThat(count(folder)).isEqualTo(RuleCache.MOST_KEPT + 1);
        assertThat(new RuleCache(folder, "last").read()).isPresent();
        assertThat(new RuleCache(folder, "key-" + (RuleCache.MOST_KEPT + 2)).read())
                .isPresent();
        assertThat(new RuleCache(folder, "key-3").read()).isEmpty();
        assertThat(folder.resolve("not-ours.bin")).exists();
    }

    @Test
    void unchanged_rules_have_the_same_digest_and_changed_ones_another(@TempDir Path empty) {
        RulesCopy copy = RulesCopy.in(empty);
        String digest = RuleFiles.read(SharedRules.FOLDER).digestOfDrl();

        assertThat(RuleFiles.read(copy.folder()).digestOfDrl()).isEqualTo(digest);
        copy.replace("gateway/submission.drl", "by the closing date, ", "by the closing  date, ");
        assertThat(RuleFiles.read(copy.folder()).digestOfDrl()).isNotEqualTo(digest);
    }

    @Test
    void a_number_changed_is_no_rule_changed(@TempDir Path empty) {
        RulesCopy copy = RulesCopy.in(empty);
        RuleFiles before = RuleFiles.read(copy.folder());
        copy.replace("gateway/parameters.yaml", "is: 20,", "is: 25,");

        RuleFiles after = RuleFiles.read(copy.folder());
        assertThat(after.digestOfDrl()).isEqualTo(before.digestOfDrl());
        assertThat(after.digestOfRules()).isNotEqualTo(before.digestOfRules());
    }

    /** The one cold compile here: a cache that an edited rule would wrongly hit would still know the old text. */
    @Test
    void an_edited_rule_is_compiled_and_the_unedited_one_found_again(@TempDir Path empty) throws IOException {
        RulesCopy copy = RulesCopy.in(empty);
        Path cache = Path.of("target/compiled-rules");
        SharedRules.book();
        long before = count(cache);
        RuleBook.load(copy.folder(), cache);
        assertThat(count(cache)).as("a copy of the same rules is found").isEqualTo(before);

        copy.replace("gateway/submission.drl", "G7: the money is over", "G7: all money is over");
        RuleBook edited = RuleBook.load(copy.folder(), folder.resolve("cache"));

        assertThat(edited.cards())
                .extracting(RuleCard::rule)
                .contains("Gateway, G7: all money is over and above CCG baselines");
        assertThat(count(folder.resolve("cache"))).isEqualTo(1);
    }

    private static long count(Path cache) throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.count();
        }
    }
}
