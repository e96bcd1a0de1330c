package bpv.rules.safety;

import bpv.rules.safety.Token.Kind;
import java.util.Set;
import java.util.regex.Pattern;

/** What is asked of words, numbers and signs alike in conditions and consequences. */
final class Words {
    /** Up to fifteen digits: what is longer, or has an exponent, is no number of a scheme but a way to fill the memory. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?[BIL]?");

    /** A name that a rule may give: it looks like a value, never like a class or a package. */
    private static final Pattern NAME = Pattern.compile("\\$\\w+|[a-z]\\w*");

    private static final Set<String> TAKEN =
            Set.of("java", "javax", "com", "org", "bpv", "insert", "drools", "kcontext");

    private final Vocabulary vocabulary;
    private final Offences offences;

    Words(Vocabulary vocabulary, Offences offences) {
        this.vocabulary = vocabulary;
        this.offences = offences;
    }

    boolean isName(Token word) {
        return NAME.matcher(word.text()).matches() && !TAKEN.contains(word.text());
    }

    void number(Token number) {
        if (!NUMBER.matcher(number.text()).matches()) {
            String message = "'" + number.text()
                    + "' is no number that a rule may use: write up to 15 digits, such as 62 " + "or 0.5B";
            offences.add(number, message, "a plain number");
        }
    }

    void sign(Token sign, boolean allowed) {
        if (allowed) {
            return;
        }
        String text = sign.text();
        String message = switch (text) {
            case "=" -> "'=' changes something, and rules change nothing; compare with '=='";
            case "->", "::" -> "'" + text + "' brings in code; say it with facts";
            case "[", "]" -> "'" + text + "' is not for rules: take the first of a list with get( 0 )";
            case "{", "}" -> "'" + text + "' does not belong here";
            case "@" -> "'@' belongs on the card of a rule only, above its when";
            case "/" -> "'/' may only divide one number by another";
            case "++", "--" -> "'" + text + "' changes something, and rules change nothing";
            case "'" -> "a text stands in double quotation marks \"…\"";
            default -> "'" + text + "' is no sign that a rule may use here";
        };
        offences.add(sign, message, "words of facts, numbers, texts and comparisons");
    }

    /** A word that nothing above took. */
    void refused(Token word, String where) {
        String reason = Refusals.of(word.text());
        if (reason == null && word.kind() == Kind.WORD) {
            String nearest = vocabulary.nearest(word.text());
            reason = "'" + word.text() + "' is no word that a rule may use " + where
                    + (word.isCapital()
                            ? ": no fact of this name is imported"
                            : ": no fact that this file imports has it");
            offences.add(
                    word,
                    reason + ".",
                    "words of imported facts",
                    nearest == null ? null : "Did you mean " + nearest + "?");
        } else {
            offences.add(word, reason == null ? "this does not belong here" : reason, "words of imported facts");
        }
    }
}
