package bpv.report;

/**
 * Something that a draft still has to say.
 *
 * @param pointer where it belongs, as a JSON Pointer; {@code -} stands for one more item of a list
 * @param line the line of the nearest place that the draft has, from 1
 * @param column its column, from 1
 * @param title what the form asks for there, in two or three words
 * @param description what to write, in a sentence
 * @param why why it is blank
 * @param note what in particular is missing; empty if the description says it all
 */
public record Blank(String pointer, int line, int column, String title, String description, Why why, String note) {
    /** Why something is blank. */
    public enum Why {
        NOTHING_WRITTEN("nothingWritten", "nothing is written"),
        LEFT_OUT("leftOut", "left out, though a bid or a criterion needs it"),
        CANNOT_BE_USED("cannotBeUsed", "what is written cannot be used");

        private final String key;
        private final String title;

        Why(String key, String title) {
            this.key = key;
            this.title = title;
        }

        /** The key in results. */
        public String key() {
            return key;
        }

        @Override
        public String toString() {
            return title;
        }
    }
}
