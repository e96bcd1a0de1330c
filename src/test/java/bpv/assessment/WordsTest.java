package bpv.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "' ', 0",
        "one, 1",
        "' one two ', 2",
        "'one\ttwo\nthree', 3",
        "one\u00A0two, 2",
        "one\u3000two, 2",
        "one - two, 3",
        "one-two, 1",
        "\uD83D\uDE00 \uD83D\uDE00, 2"
    })
    void a_word_is_a_run_of_characters_without_blanks(String text, int words) {
        assertThat(Words.count(text)).isEqualTo(words);
        assertThat(Words.none(text)).isEqualTo(words == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u2800", "\u3164", "\uFE0F"})
    void what_shows_nothing_is_no_word_and_divides_none(String unseen) {
        assertThat(Words.none(unseen)).isTrue();
        assertThat(Words.count(unseen + " " + unseen)).isZero();
        assertThat(Words.count("on" + unseen + "e " + unseen + "two" + unseen + " " + unseen))
                .isEqualTo(2);
    }
}
