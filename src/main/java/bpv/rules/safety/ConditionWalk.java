package bpv.rules.safety;

import java.util.HashSet;
import java.util.Set;

/** What stands between {@code when} and {@code then}: patterns over facts, and what they ask of them. */
final class ConditionWalk {
    /** Each pattern multiplies the combinations that the engine has to look at; no rule of the house has more than three. */
    private static final int MOST_PATTERNS = 8;

    private final Walk walk;
    private final Vocabulary vocabulary;
    private final Offences offences;
    private final Words words;
    private final Set<String> names = new HashSet<>();
    private int patterns;

    ConditionWalk(Walk walk, Vocabulary vocabulary, Offences offences) {
        this.walk = walk;
        this.vocabulary = vocabulary;
        this.offences = offences;
        this.words = new Words(vocabulary, offences);
    }

    /** What the condition gives names to. */
    Set<String> names() {
        return names;
    }

    void check() {
        while (!walk.atEnd()) {
            Token token = walk.next();
            switch (token.kind()) {
                case WORD -> word(token);
                case NUMBER -> words.number(token);
                case SIGN -> words.sign(token, isSign(token));
                case TEXT, END -> {}
            }
            walk.take();
        }
    }

    private void word(Token word) {
        boolean asked = !walk.atBegin() && walk.passed().is(".");
        if (walk.ahead(1).is(":") && !asked) {
            name(word);
        } else if (asked) {
            member(word);
        } else if (word.is("from")) {
            if (!walk.ahead(1).isOneOf("collect", "accumulate")) {
                offences.add(word, "'from' may be followed by collect or accumulate only", "from collect( … )");
            }
        } else if (walk.ahead(1).is("(")) {
            called(word);
        } else {
            plain(word);
        }
    }

    private void name(Token word) {
        if (!words.isName(word)) {
            String message = "'" + word.text() + "' is no name for a value; a name begins with $ and a small letter";
            offences.add(word, message, "$name");
        }
        names.add(word.text());
    }

    private void member(Token word) {
        if (!vocabulary.hasMember(word)) {
            words.refused(word, "here");
        }
    }

    private void called(Token word) {
        if (vocabulary.hasType(word)) {
            if (++patterns == MOST_PATTERNS + 1) {
                String message = "this rule joins too many facts; the engine would look at each combination of them";
                offences.add(word, message, "at most " + MOST_PATTERNS);
            }
        } else if (!AllowedWords.OF_CONDITIONS.contains(word.text())
                && !AllowedWords.OF_ACCUMULATES.contains(word.text())
                && !vocabulary.hasMember(word)) {
            words.refused(word, "in a condition");
        }
    }

    private void plain(Token word) {
        boolean known = word.isVariable()
                || AllowedWords.OF_CONDITIONS.contains(word.text())
                || names.contains(word.text())
                || vocabulary.hasMember(word)
                || (vocabulary.hasType(word) && walk.ahead(1).is("."));
        if (!known) {
            words.refused(word, "in a condition");
        }
    }

    private boolean isSign(Token sign) {
        Token before = walk.passed();
        boolean operand = !walk.atBegin()
                && (before.is(")") || before.kind() == Token.Kind.NUMBER || (before.isWord() && isValue(before)));
        if (sign.isOneOf("/", "%", "*")) {
            return operand;
        }
        return sign.is(":")
                ? before.isWord() && names.contains(before.text())
                : AllowedWords.SIGNS.contains(sign.text());
    }

    private static boolean isValue(Token word) {
        return word.is("this") || !AllowedWords.OF_CONDITIONS.contains(word.text());
    }
}
