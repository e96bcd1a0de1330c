package bpv.rules.syntax;

import bpv.rules.syntax.Expression.Among;
import bpv.rules.syntax.Expression.Binary;
import bpv.rules.syntax.Expression.Call;
import bpv.rules.syntax.Expression.Choice;
import bpv.rules.syntax.Expression.Enclosed;
import bpv.rules.syntax.Expression.Item;
import bpv.rules.syntax.Expression.Literal;
import bpv.rules.syntax.Expression.LiteralKind;
import bpv.rules.syntax.Expression.Made;
import bpv.rules.syntax.Expression.Member;
import bpv.rules.syntax.Expression.Name;
import bpv.rules.syntax.Expression.Prefixed;
import bpv.rules.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one expression, of a condition or of the {@code then} part. */
final class ExpressionParser {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> WORDS =
            Set.of("contains", "excludes", "matches", "memberOf", "soundslike", "startsWith", "endsWith");
    private static final Map<String, String> MISTAKEN = Map.of(
            "=", "==", "≥", ">=", "≤", "<=", "≠", "!=", "and", "&&", "or", "||", "AND", "&&", "OR", "||", "is", "==");

    private final Tokens tokens;
    private final boolean inCondition;
    /** The left side of the comparison read last, for {@code > 2 && < 5}. */
    private @Nullable Expression compared;

    ExpressionParser(Tokens tokens, boolean inCondition) {
        this.tokens = tokens;
        this.inCondition = inCondition;
    }

    Expression read() throws NotUnderstood {
        Expression condition = joined("||");
        if (!tokens.take("?")) {
            return condition;
        }
        Expression yes = read();
        tokens.expect(":");
        Expression no = read();
        return new Choice(tokens.since(condition.span().start()), condition, yes, no);
    }

    private Expression joined(String operator) throws NotUnderstood {
        boolean or = operator.equals("||");
        Expression left = or ? joined("&&") : comparison();
        while (tokens.is(operator) || mistaken().equals(operator)) {
            Token sign = operator();
            Expression right = or ? joined("&&") : comparison();
            left = binary(left, operator, tokens.span(sign), right);
        }
        return left;
    }

    private Expression comparison() throws NotUnderstood {
        Expression before = compared;
        boolean half = inCondition && before != null && isComparison();
        int start = tokens.peek().start();
        Expression read = half && before != null ? before : sum();
        while (isComparison()) {
            compared = half ? before : read;
            read = compared(read, half ? start : read.span().start());
        }
        return read;
    }

    private boolean isComparison() {
        Token next = tokens.peek();
        return COMPARISONS.contains(next.text()) && next.kind() == Kind.SYMBOL
                || COMPARISONS.contains(mistaken())
                || next.is("in") && tokens.peek(1).is("(")
                || next.isWord() && WORDS.contains(next.text())
                || next.is("instanceof")
                || next.is("str") && tokens.peek(1).is("[")
                || next.is("not")
                        && (tokens.peek(1).is("in")
                                || WORDS.contains(tokens.peek(1).text()));
    }

    /** The left side of a half comparison stands elsewhere, so its range begins at the sign. */
    private Expression compared(Expression left, int start) throws NotUnderstood {
        int from = tokens.peek().start();
        boolean negated = tokens.take("not");
        if (tokens.take("in")) {
            Span word = tokens.since(from);
            List<Expression> values = arguments();
            return new Among(tokens.since(start), left, negated, word, values);
        }
        Token sign = operator();
        if (sign.is("str")) {
            tokens.skipBalanced();
        }
        Span signSpan = tokens.since(from);
        String operator =
                MISTAKEN.getOrDefault(sign.text(), tokens.text(signSpan).replaceAll("\\s+", " "));
        Expression right = sum();
        return new Binary(tokens.since(start), left, operator, signSpan, right);
    }

    private Binary binary(Expression left, String operator, Span sign, Expression right) {
        return new Binary(tokens.span(left.span().start(), right.span().end()), left, operator, sign, right);
    }

    private String mistaken() {
        Token next = tokens.peek();
        boolean possible = inCondition && (next.kind() == Kind.SYMBOL || next.isWord());
        return possible ? MISTAKEN.getOrDefault(next.text(), "") : "";
    }

    private Token operator() {
        String meant = mistaken();
        Token sign = tokens.next();
        if (!meant.isEmpty()) {
            tokens.fault(
                    "wrong-sign",
                    tokens.span(sign),
                    "'" + sign.text() + "' is no sign of a condition.",
                    "Did you mean " + meant + "?");
        }
        return sign;
    }

    private Expression sum() throws NotUnderstood {
        Expression left = product();
        while (tokens.is("+") || tokens.is("-")) {
            Token sign = tokens.next();
            left = binary(left, sign.text(), tokens.span(sign), product());
        }
        return left;
    }

    private Expression product() throws NotUnderstood {
        Expression left = prefixed();
        while (tokens.is("*") || tokens.is("/") || tokens.is("%")) {
            Token sign = tokens.next();
            left = binary(left, sign.text(), tokens.span(sign), prefixed());
        }
        return left;
    }

    private Expression prefixed() throws NotUnderstood {
        if (tokens.is("!") || tokens.is("-") || tokens.is("+")) {
            Token sign = tokens.next();
            Expression operand = prefixed();
            return new Prefixed(tokens.since(sign.start()), sign.text(), tokens.span(sign), operand);
        }
        return suffixed(primary());
    }

    private Expression suffixed(Expression first) throws NotUnderstood {
        Expression read = first;
        int start = first.span().start();
        while (tokens.is(".") || tokens.is("!.") || tokens.is("[")) {
            Token sign = tokens.next();
            if (sign.is("[")) {
                Expression index = inside();
                tokens.expect("]");
                read = new Item(tokens.since(start), read, index);
                continue;
            }
            Token name = tokens.word("a name");
            Span nameSpan = tokens.span(name);
            if (tokens.is("(")) {
                List<Expression> arguments = arguments();
                read = new Call(tokens.since(start), read, name.text(), nameSpan, arguments);
            } else {
                read = new Member(tokens.since(start), read, name.text(), nameSpan, sign.is("!."));
            }
        }
        return read;
    }

    private Expression primary() throws NotUnderstood {
        Token token = tokens.peek();
        if (token.kind() == Kind.TEXT || token.kind() == Kind.NUMBER) {
            return literal(tokens.next());
        }
        if (token.is("(")) {
            tokens.next();
            Expression inner = inside();
            tokens.expect(")");
            return new Enclosed(tokens.since(token.start()), inner);
        }
        if (token.is("new")) {
            return made();
        }
        Token word = tokens.word("a value or a name");
        if (word.is("true") || word.is("false") || word.is("null")) {
            LiteralKind kind = word.is("null") ? LiteralKind.NULL : LiteralKind.TRUTH;
            return new Literal(tokens.span(word), kind, word.text());
        }
        if (tokens.is("(")) {
            List<Expression> arguments = arguments();
            return new Call(tokens.since(word.start()), null, word.text(), tokens.span(word), arguments);
        }
        return new Name(tokens.span(word), word.text());
    }

    private Expression made() throws NotUnderstood {
        int start = tokens.next().start();
        Token first = tokens.word("the name of a type");
        while (tokens.take(".")) {
            tokens.word("the name of a type");
        }
        Span type = tokens.since(first.start());
        if (tokens.is("<")) {
            while (!tokens.take(">") && !tokens.isAt(Kind.END)) {
                tokens.next();
            }
        }
        List<Expression> arguments = arguments();
        return new Made(tokens.since(start), tokens.text(type), type, arguments);
    }

    /** Values in brackets, between commas. */
    List<Expression> arguments() throws NotUnderstood {
        List<Expression> arguments = new ArrayList<>();
        tokens.expect("(");
        if (tokens.take(")")) {
            return arguments;
        }
        do {
            arguments.add(inside());
        } while (tokens.take(","));
        if (!tokens.take(")")) {
            throw new NotUnderstood(tokens.peek(), "',' or ')'");
        }
        return arguments;
    }

    /** An expression in brackets, where no half comparison can begin. */
    private Expression inside() throws NotUnderstood {
        Expression before = compared;
        compared = null;
        Expression inner = read();
        compared = before;
        return inner;
    }

    private Expression literal(Token token) {
        if (token.kind() == Kind.TEXT) {
            int end = token.text().length() > 1
                            && token.text().endsWith(token.text().substring(0, 1))
                    ? 1
                    : 0;
            String value = token.text().substring(1, token.text().length() - end);
            return new Literal(tokens.span(token), LiteralKind.TEXT, value);
        }
        return new Literal(tokens.span(token), number(token.text()), token.text());
    }

    private static LiteralKind number(String text) {
        char last = text.charAt(text.length() - 1);
        boolean hexadecimal = text.startsWith("0x") || text.startsWith("0X");
        if (last == 'L' || last == 'l') {
            return LiteralKind.LONG;
        }
        if (last == 'I') {
            return LiteralKind.BIG_INTEGER;
        }
        if (last == 'B' && !hexadecimal) {
            return LiteralKind.DECIMAL;
        }
        boolean floating = !hexadecimal && text.matches(".*[.eEdDfF].*");
        return floating ? LiteralKind.FLOATING : LiteralKind.INTEGER;
    }
}
