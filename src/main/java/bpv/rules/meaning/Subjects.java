package bpv.rules.meaning;

import java.util.List;
import java.util.Set;

/** How a value of a file of numbers or facts is spoken of. */
final class Subjects {
    /** Keys whose values decide nothing, wherever they stand. */
    private static final Set<String> WORDS = Set.of("means", "source", "standing", "name", "lead");

    private Subjects() {}

    /** Such as {@code funding-tests/scoreToFund, from 2016-12-06}. */
    static String of(String file, List<String> path) {
        String folder = file.endsWith("/parameters.yaml")
                ? file.substring(0, file.length() - "parameters.yaml".length())
                : file.equals("outcomes/outcomes.yaml") ? "outcome " : file + ": ";
        StringBuilder text = new StringBuilder(folder).append(path.get(0));
        for (String key : path.subList(1, path.size())) {
            if (key.matches("\\d{4}-\\d{2}-\\d{2}")) {
                text.append(", from ").append(key);
            } else if (!key.equals("is") && !key.equals("values")) {
                text.append(", ").append(key);
            }
        }
        return text.toString();
    }

    /** Whether a value decides nothing. By whom a number was decided is such; by when a target is to be reached is not. */
    static boolean isWording(String file, List<String> path) {
        String last = path.get(path.size() - 1);
        return WORDS.contains(last) || (last.equals("by") && file.endsWith("/parameters.yaml"));
    }
}
