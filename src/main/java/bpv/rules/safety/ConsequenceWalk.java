package bpv.rules.safety;

import bpv.assessment.Conclusion;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands between {@code then} and {@code end}: a rule inserts what it concludes, and may name values and ask if. */
final class ConsequenceWalk {
    private static final String EXPECTED = "insert( Finding.met( … ) );";

    private final Walk walk;
    private final Vocabulary vocabulary;
    private final Set<String> names;
    private final Set<String> concluded = new HashSet<>();
    private final Offences offences;
    private final Words words;

    ConsequenceWalk(Walk walk, Vocabulary vocabulary, Set<String> names, Offences offences) {
        this.walk = walk;
        this.vocabulary = vocabulary;
        this.names = new HashSet<>(names);
        this.offences = offences;
        this.words = new Words(vocabulary, offences);
    }

    void check() {
        while (!walk.atEnd()) {
            statement();
        }
    }

    private void statement() {
        Token begin = walk.next();
        if (walk.took(";") || walk.took("}") || walk.took("{") || walk.took("else")) {
            return; // which of them belong together is the compiler's to say
        }
        if (walk.next().is("if") && walk.ahead(1).is("(")) {
            walk.take();
            expression(true);
        } else if (walk.next().is("insert") && walk.ahead(1).is("(")) {
            inserted();
        } else if (isDeclaration()) {
            declared();
        } else {
            other(begin);
        }
    }

    private void other(Token begin) {
        String reason = begin.isWord() ? Refusals.of(begin.text()) : null;
        offences.add(
                begin,
                reason != null
                        ? reason
                        : "'" + begin.text() + "' is not allowed here: a rule only inserts what it concludes",
                EXPECTED);
        walk.take();
        walk.skipStatement();
    }

    private void inserted() {
        walk.take();
        Token what = walk.ahead(1);
        Class<?> type = vocabulary.type(what);
        boolean conclusion = isConclusion(type) && walk.ahead(2).is(".");
        if (!conclusion && !concluded.contains(what.text())) {
            String reason = what.isWord() ? Refusals.of(what.text()) : null;
            String message = reason != null
                    ? reason
                    : "a rule inserts only what it concludes: a finding, a condition, a menu or a recommendation";
            offences.add(what, message, EXPECTED);
        }
        expression(false);
    }

    private static boolean isConclusion(@Nullable Class<?> type) {
        return type != null && Conclusion.class.isAssignableFrom(type);
    }

    /** {@code Kind name = …;} */
    private boolean isDeclaration() {
        Token kind = walk.next();
        return (AllowedWords.OF_VALUES.contains(kind.text()) || vocabulary.hasType(kind))
                && walk.ahead(1).isWord()
                && walk.ahead(2).is("=");
    }

    private void declared() {
        Token kind = walk.take();
        Token name = walk.take();
        if (isConclusion(vocabulary.type(kind))) {
            concluded.add(name.text());
        }
        if (!words.isName(name) || vocabulary.hasType(name)) {
            offences.add(name, "'" + name.text() + "' is no name for a value; it begins with a small letter", "name");
        }
        names.add(name.text());
        walk.take();
        expression(false);
    }

    /** Everything up to the end of the statement or, of a question, up to its closing bracket. */
    private void expression(boolean bracketed) {
        int depth = 0;
        int questions = 0;
        while (!walk.atEnd() && !walk.next().is(";")) {
            Token token = walk.next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (token.is("?")) {
                questions++;
            } else if (token.is(":") && questions > 0) {
                questions--;
            } else {
                part(token);
            }
            walk.take();
            if (bracketed && depth == 0) {
                return;
            }
        }
    }

    private void part(Token token) {
        switch (token.kind()) {
            case WORD -> word(token);
            case NUMBER -> words.number(token);
            case SIGN -> words.sign(token, AllowedWords.SIGNS.contains(token.text()));
            case TEXT, END -> {}
        }
    }

    private void word(Token word) {
        if (walk.passed().is(".")) {
            if (!vocabulary.hasMember(word)) {
                words.refused(word, "here");
            }
            return;
        }
        boolean asked = walk.ahead(1).is(".") && vocabulary.hasType(word);
        boolean value = !walk.ahead(1).is("(")
                && (word.isVariable() || names.contains(word.text()) || word.isOneOf("null", "true", "false"));
        if (!asked && !value) {
            if (vocabulary.hasType(word)) {
                offences.add(word, "'" + word.text() + "' alone means nothing here; ask it for something", EXPECTED);
            } else {
                words.refused(word, "in what it concludes");
            }
        }
    }
}
