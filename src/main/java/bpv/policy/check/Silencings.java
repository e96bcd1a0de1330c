package bpv.policy.check;

import bpv.desk.Help;
import bpv.desk.Level;
import bpv.desk.Remark;
import bpv.source.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments {@code // bpv: allow ID because REASON}, or {@code # bpv: ...} in YAML, on the line that a remark is about or
 * on the line above: the remark is known, and somebody has said why it may stay. Errors cannot be allowed, as the rules
 * would not run.
 */
public final class Silencings {
    private static final Pattern COMMENT = Pattern.compile("(?://|#)\\s*bpv:\\s*(.*)");
    private static final Pattern ALLOW = Pattern.compile("allow\\s+([a-z0-9, -]+?)(?:\\s+because\\b\\s*(.*))?");
    private static final String HOW = "Write 'bpv: allow ID because REASON'.";

    private final SortedMap<String, List<Silencing>> byFile = new TreeMap<>();
    private final List<Remark> wrong = new ArrayList<>();

    private record Silencing(String file, int line, int column, String id, boolean alone) {
        /** A comment on a line of its own stands for the next line, any other for its own. */
        boolean covers(Remark remark) {
            return remark.id().equals(id)
                    && remark.level() != Level.ERROR
                    && (alone ? remark.line() == line + 1 || remark.line() == line : remark.line() == line);
        }
    }

    private Silencings() {}

    /** @param texts the files by the names that remarks give them */
    public static Silencings read(Map<String, String> texts) {
        Silencings read = new Silencings();
        texts.forEach(read::file);
        return read;
    }

    /** Whether a line or a comment holds one. */
    static boolean isOne(String text) {
        return COMMENT.matcher(text).find();
    }

    private void file(String file, String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher comment = COMMENT.matcher(lines.get(i));
            if (comment.find()) {
                comment(file, lines, i, comment);
            }
        }
    }

    private void comment(String file, List<String> lines, int index, Matcher comment) {
        String line = lines.get(index);
        int column = 1 + line.codePointCount(0, comment.start());
        Matcher allow = ALLOW.matcher(comment.group(1).strip());
        if (!allow.matches()) {
            wrong(file, index, column, "This is no remark that is allowed.", HOW);
            return;
        }
        if (allow.group(2) == null || allow.group(2).isBlank()) {
            wrong(file, index, column, "It is allowed without a reason.", HOW);
            return;
        }
        boolean alone = line.substring(0, comment.start()).isBlank();
        int target = index;
        while (alone && target + 1 < lines.size() && isOne(lines.get(target + 1))) {
            target++;
        }
        for (String id : Arrays.asList(allow.group(1).strip().split("\\s*,\\s*|\\s+"))) {
            if (Help.of(id).isEmpty()) {
                String near = Nearest.to(id, Help.ids())
                        .map(meant -> "Did you mean " + meant + "?")
                        .orElse(HOW);
                wrong(file, index, column, "There is no remark called '" + id + "'.", near);
            } else {
                byFile.computeIfAbsent(file, any -> new ArrayList<>())
                        .add(new Silencing(file, target + 1, column, id, alone));
            }
        }
    }

    private void wrong(String file, int index, int column, String message, String suggestion) {
        wrong.add(Remark.of("wrong-silencing", Level.ERROR, file, index + 1, column, message, suggestion));
    }

    /**
     * The remarks that are not allowed, and a remark on each silencing that is wrong or silences nothing.
     *
     * @param ours which kinds of remarks the command gives: a silencing of another kind is not its business
     */
    public List<Remark> left(List<Remark> remarks, Predicate<String> ours) {
        Set<Silencing> used = new HashSet<>();
        List<Remark> left = new ArrayList<>(wrong);
        for (Remark remark : remarks) {
            List<Silencing> covering = byFile.getOrDefault(remark.file(), List.of()).stream()
                    .filter(silencing -> silencing.covers(remark))
                    .toList();
            used.addAll(covering);
            if (covering.isEmpty()) {
                left.add(remark);
            }
        }
        byFile.values().stream()
                .flatMap(List::stream)
                .filter(silencing -> ours.test(silencing.id()) && !used.contains(silencing))
                .forEach(silencing -> left.add(Remark.of(
                        "unused-silencing",
                        Level.WARNING,
                        silencing.file(),
                        silencing.line(),
                        silencing.column(),
                        "Nothing here has to be allowed as " + silencing.id() + ".",
                        "Take the comment out; an error cannot be allowed.")));
        return left.stream().sorted().toList();
    }
}
