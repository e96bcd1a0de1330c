package bpv.rules.safety;

import bpv.rules.safety.Token.Kind;
import java.util.List;

/** A whole rule file: its package, its imports, its rules, and nothing else. */
final class FileWalk {
    private static final String[] BEGINNINGS = {"package", "import", "rule"};

    /** The longest rule of the house has some 120; a rule that is longer than this was not written by a person. */
    private static final int LONGEST_RULE = 2_000;

    private final Walk walk;
    private final Offences offences;
    private final Vocabulary vocabulary = new Vocabulary();

    FileWalk(List<Token> tokens, Offences offences) {
        this.walk = new Walk(tokens);
        this.offences = offences;
    }

    void check() {
        while (!walk.atEnd()) {
            Token begin = walk.next();
            if (walk.took("package")) {
                name();
                walk.took(";");
            } else if (walk.took("import")) {
                imported(begin);
            } else if (walk.took("rule")) {
                rule(begin);
            } else {
                String reason = begin.isWord() ? Refusals.of(begin.text()) : null;
                offences.add(
                        begin,
                        (reason == null ? "'" + begin.text() + "' is not allowed" : reason)
                                + "; outside of a rule stand only the package and imports of facts",
                        "package, import or rule");
                walk.take();
                walk.until(BEGINNINGS);
            }
        }
    }

    /** A name of words with dots between them; the empty text if there is none. */
    private String name() {
        StringBuilder name = new StringBuilder();
        while (walk.next().isWord() && !walk.next().isVariable()) {
            name.append(walk.take().text());
            if (!walk.next().is(".")) {
                break;
            }
            name.append(walk.take().text());
        }
        return name.toString();
    }

    private void imported(Token begin) {
        Token first = walk.next();
        if (first.isOneOf("static", "function", "accumulate", "acc")) {
            String message = "'import " + first.text() + "' brings in code; import only facts";
            offences.add(begin, message, "import of a fact such as bpv.assessment.Finding");
            walk.until(BEGINNINGS);
            return;
        }
        String name = name();
        Class<?> found = Vocabulary.importable(name);
        if (found == null) {
            String list = String.join(", ", AllowedWords.FACTS);
            boolean ofFacts = AllowedWords.FACTS.stream().anyMatch(fact -> name.startsWith(fact + "."));
            String message = ofFacts
                    ? "there is no fact called " + name + "; import each fact by its own name"
                    : "'" + name + "' may not be imported: it is no fact (facts are in " + list + ")";
            offences.add(first, message, "import of a fact such as bpv.assessment.Finding");
        } else {
            vocabulary.add(found);
        }
        walk.took(";");
    }

    private void rule(Token begin) {
        if (walk.next().kind() == Kind.TEXT) {
            plain(walk.take(), "the name of a rule");
        } else {
            offences.add(walk.next(), "the name of a rule stands in quotation marks", "rule \"…\"");
            walk.until("@", "when", "then", "end", "rule");
        }
        head();
        if (!walk.took("when")) {
            offences.add(begin, "this rule has no 'when': a rule concludes something of facts", "when");
        }
        Walk condition = walk.until("then", "rule");
        Token then = walk.next();
        if (!walk.took("then")) {
            offences.add(begin, "this rule has no 'then'", "when … then … end");
            return;
        }
        Walk consequence = walk.until("end", "rule");
        if (!walk.took("end")) {
            offences.add(then, "this rule has no 'end'", "when … then … end");
        }
        if (condition.size() + consequence.size() > LONGEST_RULE) {
            String expected = "at most " + LONGEST_RULE + " words and signs";
            offences.add(begin, "this rule is too long; split it by circumstance", expected);
            return;
        }
        ConditionWalk conditions = new ConditionWalk(condition, vocabulary, offences);
        conditions.check();
        new ConsequenceWalk(consequence, vocabulary, conditions.names(), offences).check();
    }

    /** Card and dates. */
    private void head() {
        while (!walk.atEnd() && !walk.next().isOneOf("when", "then", "end", "rule")) {
            Token begin = walk.next();
            if (!(walk.took("@") ? card() : attribute())) {
                String reason = begin.isWord() ? Refusals.of(begin.text()) : null;
                offences.add(
                        begin,
                        reason == null
                                ? "'" + shown(begin) + "' may not stand between a rule's name and its when"
                                : reason,
                        "@criterion, @source, @standing, date-effective or date-expires");
                if (walk.next() == begin) {
                    walk.take();
                }
                walk.until("@", "when", "then", "end", "rule", "salience", "date", "no");
            }
        }
    }

    private String shown(Token begin) {
        return begin.is("@") ? "@" + walk.next().text() : begin.text();
    }

    private boolean card() {
        if (!AllowedWords.OF_CARDS.contains(walk.next().text())
                || !walk.ahead(1).is("(")
                || walk.ahead(2).kind() != Kind.TEXT
                || !walk.ahead(3).is(")")) {
            return false;
        }
        plain(walk.ahead(2), "what a card says");
        for (int i = 0; i < 4; i++) {
            walk.take();
        }
        return true;
    }

    private boolean attribute() {
        boolean dated = walk.next().is("date")
                && walk.ahead(1).is("-")
                && walk.ahead(2).isOneOf("effective", "expires")
                && walk.ahead(3).kind() == Kind.TEXT;
        boolean once =
                walk.next().is("no") && walk.ahead(1).is("-") && walk.ahead(2).is("loop");
        boolean negative = walk.ahead(1).is("-");
        boolean ordered =
                walk.next().is("salience") && walk.ahead(negative ? 2 : 1).kind() == Kind.NUMBER;
        int length = dated ? 4 : once ? (walk.ahead(3).isOneOf("true", "false") ? 4 : 3) : negative ? 3 : 2;
        if (dated) {
            plain(walk.ahead(3), "a date");
        }
        for (int i = 0; i < length && (dated || once || ordered); i++) {
            walk.take();
        }
        return dated || once || ordered;
    }

    /** Names become parts of the compiled classes: they hold nothing that could end a text there. */
    private void plain(Token text, String what) {
        if (text.text().contains("\\")) {
            offences.add(text, what + " holds no backslash", "text without backslash");
        }
    }
}
