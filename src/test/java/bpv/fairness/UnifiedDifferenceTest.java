package bpv.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnifiedDifferenceTest {
    @Test
    void a_change_is_shown_with_three_lines_on_either_side() {
        String from = "a\nb\nc\nd\ne\nf\ng\nh\ni\n";
        assertThat(UnifiedDifference.of("one", from, "two", from.replace("e\n", "E\n")))
                .isEqualTo("--- one\n+++ two\n@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n h\n");
    }

    @Test
    void changes_at_both_ends_stand_apart() {
        String from = "a\n1\n2\n3\n4\n5\n6\n7\n8\nz\n";
        assertThat(UnifiedDifference.of(
                        "one", from, "two", from.replace("a\n", "").replace("z\n", "z\nnew\n")))
                .isEqualTo("--- one\n+++ two\n@@ -1,4 +1,3 @@\n-a\n 1\n 2\n 3\n@@ -8,3 +7,4 @@\n 7\n 8\n z\n+new\n");
    }
}
