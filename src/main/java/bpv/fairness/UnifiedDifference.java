package bpv.fairness;

import java.util.ArrayList;
import java.util.List;

/** Two texts as a unified difference, with three lines around each change. */
final class UnifiedDifference {
    private static final int AROUND = 3;

    private UnifiedDifference() {}

    static String of(String fromName, String from, String toName, String to) {
        List<String> lines = marked(from.lines().toList(), to.lines().toList());
        StringBuilder text = new StringBuilder("--- " + fromName + "\n+++ " + toName + "\n");
        int old = 1;
        int now = 1;
        int next = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (i >= next && changedWithin(lines, i, i + AROUND)) {
                int end = end(lines, i);
                text.append(head(lines.subList(i, end), old, now));
                lines.subList(i, end).forEach(line -> text.append(line).append('\n'));
                next = end;
            }
            old += lines.get(i).startsWith("+") ? 0 : 1;
            now += lines.get(i).startsWith("-") ? 0 : 1;
        }
        return text.toString();
    }

    private static boolean changedWithin(List<String> lines, int from, int to) {
        return lines.subList(from, Math.min(lines.size(), to + 1)).stream().anyMatch(line -> !line.startsWith(" "));
    }

    private static int end(List<String> lines, int begin) {
        int end = begin;
        int last = begin;
        while (end < lines.size() && (end - last <= 2 * AROUND || end < begin + AROUND)) {
            last = lines.get(end).startsWith(" ") ? last : end;
            end++;
        }
        return Math.min(lines.size(), Math.max(last, begin) + AROUND + 1);
    }

    private static String head(List<String> hunk, int old, int now) {
        long from = hunk.stream().filter(line -> !line.startsWith("+")).count();
        long to = hunk.stream().filter(line -> !line.startsWith("-")).count();
        return "@@ -" + old + "," + from + " +" + now + "," + to + " @@\n";
    }

    /** Each line of either text with a blank, a minus or a plus before it. */
    private static List<String> marked(List<String> from, List<String> to) {
        int[][] common = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                common[i][j] = from.get(i).equals(to.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            if (i < from.size() && j < to.size() && from.get(i).equals(to.get(j))) {
                lines.add(" " + from.get(i++));
                j++;
            } else if (i < from.size() && (j == to.size() || common[i + 1][j] >= common[i][j + 1])) {
                lines.add("-" + from.get(i++));
            } else {
                lines.add("+" + to.get(j++));
            }
        }
        return lines;
    }
}
