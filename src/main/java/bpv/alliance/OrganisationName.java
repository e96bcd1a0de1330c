package bpv.alliance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of an STP, CCG or other organisation as it is compared: without case, bracketed text, punctuation and blanks,
 * {@code &} read as {@code and}, a leading {@code NHS} or {@code HS} and a trailing {@code CCG} dropped (scheme, section 7).
 */
public final class OrganisationName {
    private static final Pattern BRACKETED = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private OrganisationName() {}

    /** What two spellings of one name have in common; empty if nothing of the name is left. */
    public static String normalised(String name) {
        String text =
                BRACKETED.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").replace("&", " and ");
        List<String> words = new ArrayList<>(
                List.of(BETWEEN_WORDS.split(text.replace("'", "").replace("’", ""))));
        words.removeIf(String::isEmpty);
        if (!words.isEmpty() && (words.get(0).equals("nhs") || words.get(0).equals("hs"))) {
            words.remove(0);
        }
        if (!words.isEmpty() && words.get(words.size() - 1).equals("ccg")) {
            words.remove(words.size() - 1);
        }
        return String.join("", words);
    }
}
