package bpv.rules.safety;

import bpv.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Holds rule files to what rules may say, before anything reads them that could run a part of them. Rules are not sought
 * for what is bad: each word has to be one that is listed, in a place where it is.
 */
public final class AllowedSource {
    /** The largest rule file of the house has 7 kB. */
    private static final int LARGEST_FILE = 256 * 1024;

    private static final int LARGEST_FOLDER = 4 * 1024 * 1024;

    private AllowedSource() {}

    /**
     * Everything in rule files that rules may not say, by file and line; of one file only the first forty.
     *
     * @param files what each file holds, by name
     * @param shown how a message names a file
     */
    public static List<Problem> problems(Map<String, byte[]> files, UnaryOperator<String> shown) {
        List<Problem> problems = new ArrayList<>();
        long size = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Offences offences = new Offences(shown.apply(file.getKey()));
            int length = file.getValue().length;
            size += length > LARGEST_FILE ? 0 : length;
            if (length > LARGEST_FILE) {
                tooLarge(offences, "this file is too large for rules; split it by topic", LARGEST_FILE);
            } else if (size > LARGEST_FOLDER) {
                tooLarge(offences, "the rule files are too large together", LARGEST_FOLDER);
            } else {
                check(file.getValue(), offences);
            }
            problems.addAll(offences.all());
        }
        return problems;
    }

    private static void check(byte[] bytes, Offences offences) {
        String text = new Letters(offences).text(bytes);
        List<Token> tokens = new Scanner(text, offences).tokens();
        new FileWalk(tokens, offences).check();
    }

    private static void tooLarge(Offences offences, String message, int limit) {
        offences.add(1, 1, message, "at most " + limit / 1024 + " kB", "more", null);
    }
}
