package bpv.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {
    @Test
    void a_short_text_is_shown_whole() {
        assertThat(Shown.of("£1,200 café 😀")).isEqualTo("£1,200 café 😀");
        assertThat(Shown.of("😀".repeat(80))).isEqualTo("😀".repeat(80));
    }

    @Test
    void a_long_text_is_cut_after_80_characters() {
        assertThat(Shown.of("😀".repeat(81))).isEqualTo("😀".repeat(80) + "…");
    }

    @Test
    void what_does_not_show_is_escaped() {
        assertThat(Shown.of("a\tb\nc\rd\0e\u001b[31m\u202ef\uD800\u2028"))
                .isEqualTo("a\\tb\\nc\\rd\\u0000e\\u001B[31m\\u202Ef\\uD800\\u2028");
    }
}
