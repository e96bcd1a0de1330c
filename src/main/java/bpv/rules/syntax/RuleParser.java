package bpv.rules.syntax;

import bpv.rules.syntax.Rule.Annotation;
import bpv.rules.syntax.Rule.Attribute;
import bpv.rules.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Reads one rule. */
final class RuleParser {
    private static final Set<String> ATTRIBUTES = Set.of(
            "salience",
            "no-loop",
            "lock-on-active",
            "auto-focus",
            "agenda-group",
            "activation-group",
            "ruleflow-group",
            "date-effective",
            "date-expires",
            "enabled",
            "timer",
            "calendars",
            "duration",
            "dialect",
            "refract",
            "direct");

    private final Tokens tokens;
    private final List<Annotation> annotations = new ArrayList<>();
    private final List<Attribute> attributes = new ArrayList<>();
    private String name = "";
    private boolean inWhen;

    RuleParser(Tokens tokens) {
        this.tokens = tokens;
    }

    Rule read() {
        Token rule = tokens.next();
        if (!rule.is("rule")) {
            misspelt(rule, "rule");
        }
        Span nameSpan = name();
        while (!isKey("when") && !isKey("then") && !atEndOfRule()) {
            header();
        }
        int when = tokens.peek().start();
        List<Condition> conditions = isKey("when") ? conditions() : List.of();
        Span whenSpan = tokens.span(when, Math.max(when, tokens.peek().start()));
        key("then", rule);
        int then = tokens.lastEnd();
        List<Statement> statements = new StatementParser(upTo(this::atEndOfRule)).readAll();
        Span thenSpan = tokens.span(then, isKey("end") ? tokens.peek().start() : tokens.lastEnd());
        key("end", rule);
        tokens.take(";");
        Span span = tokens.since(rule.start());
        return new Rule(span, name, nameSpan, annotations, attributes, whenSpan, conditions, thenSpan, statements);
    }

    private List<Condition> conditions() {
        Token word = tokens.next();
        if (!word.is("when")) {
            misspelt(word, "when");
        }
        tokens.take(":");
        inWhen = true;
        List<Condition> conditions = new ConditionParser(upTo(() -> isKey("then") || atEndOfRule())).readAll();
        inWhen = false;
        return conditions;
    }

    private Tokens upTo(BooleanSupplier there) {
        int from = tokens.position();
        while (!there.getAsBoolean()) {
            tokens.next();
        }
        return tokens.part(from, tokens.position());
    }

    /** Reads a word that has to stand there, or nearly does. */
    private void key(String word, Token rule) {
        if (!isKey(word)) {
            missing(word, rule);
        } else if (!tokens.take(word)) {
            misspelt(tokens.next(), word);
        }
    }

    /** Whether a word of the language stands here, perhaps misspelt on a line of its own. */
    private boolean isKey(String word) {
        Token next = tokens.peek();
        if (tokens.peek(-1).is(".") && tokens.lastEnd() == next.start()) {
            return false;
        }
        if (next.is(word)) {
            return !word.equals("end") || !tokens.peek(1).is("(") && (!inWhen || tokens.beginsLine());
        }
        boolean alone = tokens.beginsLine() && tokens.beginsLine(1);
        return alone && next.isWord() && FileParser.misspelt(next.text(), word);
    }

    /** At {@code end}, or where the next rule begins. */
    private boolean atEndOfRule() {
        Token next = tokens.peek();
        return next.kind() == Kind.END
                || isKey("end")
                || tokens.beginsLine() && FileParser.beginsRule(next, tokens.peek(1));
    }

    private Span name() {
        Token first = tokens.peek();
        if (first.kind() == Kind.TEXT || first.isWord()) {
            tokens.next();
        }
        Span span = tokens.since(first.start());
        name = unquoted(tokens.text(span));
        if (tokens.take("extends")) {
            tokens.next();
        }
        return span;
    }

    private static String unquoted(String text) {
        String quote = text.isEmpty() ? "" : text.substring(0, 1);
        boolean quoted = text.length() > 1 && (quote.equals("\"") || quote.equals("'")) && text.endsWith(quote);
        boolean once = quoted && text.indexOf(quote, 1) == text.length() - 1;
        return once ? text.substring(1, text.length() - 1) : text;
    }

    private void header() {
        Token first = tokens.peek();
        if (first.is("@")) {
            annotation();
        } else if (first.isWord()) {
            attribute();
        } else {
            tokens.doubt(new NotUnderstood(tokens.next(), "an annotation, an attribute or 'when'"));
        }
        tokens.take(",");
    }

    private void annotation() {
        int start = tokens.next().start();
        Token key = tokens.peek().isWord() ? tokens.next() : tokens.peek();
        Span value = tokens.span(tokens.lastEnd(), tokens.lastEnd());
        if (tokens.is("(")) {
            int open = tokens.peek().end();
            int first = tokens.peek(1).start();
            tokens.skipBalanced(
                    () -> tokens.beginsLine() && (tokens.is("@") || isKey("when") || isKey("then") || atEndOfRule()));
            Token close = tokens.peek(-1);
            int last = close.is(")") ? Math.max(open, tokens.peek(-2).end()) : close.end();
            value = tokens.span(Math.min(first, last), last);
        }
        annotations.add(new Annotation(
                tokens.since(start), key.text(), unquoted(tokens.text(value).strip()), value));
    }

    private void attribute() {
        Token first = tokens.next();
        while (tokens.is("-")
                && tokens.peek().start() == tokens.lastEnd()
                && tokens.peek(1).isWord()) {
            tokens.next();
            tokens.next();
        }
        Span key = tokens.since(first.start());
        String word = tokens.text(key);
        if (!ATTRIBUTES.contains(word)) {
            unknown(key, word);
            return;
        }
        Span value = tokens.since(tokens.lastEnd());
        if (tokens.is("(")) {
            int start = tokens.peek().start();
            tokens.skipBalanced();
            value = tokens.since(start);
        } else if (!tokens.beginsLine() && !tokens.is("when") && !tokens.is("@")) {
            int start = tokens.next().start();
            if (tokens.peek(-1).is("-")) {
                tokens.next();
            }
            value = tokens.since(start);
        }
        String text = unquoted(tokens.text(value));
        attributes.add(new Attribute(tokens.since(first.start()), word, text.isEmpty() ? "true" : text, value));
    }

    private void unknown(Span key, String word) {
        String nearest = ATTRIBUTES.stream()
                .filter(known -> FileParser.misspelt(word, known))
                .findFirst()
                .orElse("");
        tokens.fault(
                "syntax",
                key,
                "'" + word + "' is nothing that stands between the name of a rule and its 'when'.",
                nearest.isEmpty() ? null : "Did you mean " + nearest + "?");
    }

    private void misspelt(Token token, String meant) {
        tokens.fault(
                "missing-" + meant,
                tokens.span(token),
                "'" + token.text() + "' stands where '" + meant + "' is expected.",
                "Did you mean " + meant + "?");
    }

    private void missing(String word, Token rule) {
        int at = tokens.lineAfter(tokens.lastEnd());
        int line = tokens.span(rule).place().line();
        tokens.fault(
                "missing-" + word,
                tokens.span(at, at),
                "The rule \"" + name + "\", which begins in line " + line + ", has no '" + word + "'.",
                "Write '" + word + "' on a line of its own here.");
    }
}
