package bpv.page;

import bpv.source.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A bidder's text with numbered lines and each problem beneath its line. Stretches without problems are folded.
 *
 * @param stretches the lines, in order
 */
record Listing(List<Stretch> stretches) {
    private static final Set<String> NO_TEXT = Set.of("not-a-text", "document-too-large");

    /** As it is shown: a file with it is a picture, a program, or a text of 16 bits a character. */
    private static final char NUL = '\u2400';

    /** So many lines around a problem are shown with it. */
    private static final int AROUND = 2;

    /** Fewer lines than this between two problems are shown too: a fold would take as much room. */
    private static final int WORTH_A_FOLD = 5;

    /** @param folded whether it is shown only on demand */
    record Stretch(List<Line> lines, boolean folded) {
        int first() {
            return lines.get(0).number();
        }

        int last() {
            return lines.get(lines.size() - 1).number();
        }
    }

    record Line(int number, String text, List<Problem> problems) {
        /** The class that marks a line with something wrong, or only with something missing. */
        String mark() {
            if (problems.isEmpty()) {
                return "bpv-line--plain";
            }
            boolean missing = problems.stream().allMatch(Checked::isMissing);
            return missing ? "bpv-line--missing" : "bpv-line--problem";
        }
    }

    /** The same of what may be anything that people have in files: what nobody could read by line is not listed so. */
    static Listing ofFile(String text, List<Problem> problems) {
        boolean unreadable =
                text.indexOf(NUL) >= 0 || problems.stream().anyMatch(problem -> NO_TEXT.contains(problem.code()));
        return of(unreadable ? "" : text, problems);
    }

    static Listing of(String text, List<Problem> problems) {
        Map<Integer, List<Problem>> byLine =
                problems.stream().collect(Collectors.groupingBy(Problem::line, TreeMap::new, Collectors.toList()));
        String[] texts = text.split("\r\n|\r|\n", -1);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            lines.add(new Line(i + 1, texts[i], byLine.getOrDefault(i + 1, List.of())));
        }
        // A problem may be shown past the last line, as where the text ends too early.
        byLine.keySet().stream()
                .filter(number -> number > texts.length)
                .forEach(number -> lines.add(new Line(number, "", byLine.getOrDefault(number, List.of()))));
        return new Listing(folded(lines));
    }

    private static List<Stretch> folded(List<Line> lines) {
        boolean[] shown = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).problems().isEmpty()) {
                for (int j = Math.max(0, i - AROUND); j <= Math.min(lines.size() - 1, i + AROUND); j++) {
                    shown[j] = true;
                }
            }
        }
        showShortGaps(shown);
        List<Stretch> stretches = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || shown[i] != shown[begin]) {
                stretches.add(new Stretch(List.copyOf(lines.subList(begin, i)), !shown[begin]));
                begin = i;
            }
        }
        return stretches;
    }

    private static void showShortGaps(boolean[] shown) {
        int begin = -1;
        for (int i = 0; i < shown.length; i++) {
            if (shown[i]) {
                if (begin >= 0 && i - begin <= WORTH_A_FOLD) {
                    Arrays.fill(shown, begin, i, true);
                }
                begin = i + 1;
            }
        }
        if (begin >= 0 && shown.length - begin < WORTH_A_FOLD) {
            Arrays.fill(shown, begin, shown.length, true);
        }
    }
}
