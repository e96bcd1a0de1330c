package bpv.rules.syntax;

import bpv.rules.syntax.Condition.Accumulate;
import bpv.rules.syntax.Condition.Binding;
import bpv.rules.syntax.Condition.Constraint;
import bpv.rules.syntax.Condition.Evaluation;
import bpv.rules.syntax.Condition.Figure;
import bpv.rules.syntax.Condition.Group;
import bpv.rules.syntax.Condition.Join;
import bpv.rules.syntax.Condition.Origin;
import bpv.rules.syntax.Condition.OriginKind;
import bpv.rules.syntax.Condition.Pattern;
import bpv.rules.syntax.Condition.Unread;
import bpv.rules.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the conditions of a rule. */
final class ConditionParser {
    private static final String BETWEEN_CONDITIONS = "Put ',' between two conditions, and ')' behind the last.";

    private final Tokens tokens;

    ConditionParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** All of it; what is not understood is passed over up to the next line. */
    List<Condition> readAll() {
        List<Condition> conditions = new ArrayList<>();
        while (!tokens.isAt(Kind.END)) {
            int start = tokens.peek().start();
            int from = tokens.position();
            try {
                conditions.add(joined(Join.OR));
                tokens.take(";");
            } catch (NotUnderstood stop) {
                tokens.doubt(stop);
                tokens.back(from);
                skipToNextLine();
                Span span = tokens.since(start);
                conditions.add(new Unread(span, tokens.text(span)));
            }
        }
        return conditions;
    }

    private void skipToNextLine() {
        do {
            tokens.skipBalanced();
        } while (!tokens.isAt(Kind.END) && !tokens.beginsLine());
    }

    private Condition joined(Join join) throws NotUnderstood {
        boolean or = join == Join.OR;
        int start = tokens.peek().start();
        Condition first = or ? joined(Join.AND) : single();
        List<Condition> parts = new ArrayList<>(List.of(first));
        while (or ? tokens.take("or") || tokens.take("||") : tokens.take("and") || tokens.take("&&")) {
            parts.add(or ? joined(Join.AND) : single());
        }
        return parts.size() == 1 ? first : new Group(tokens.since(start), join, parts);
    }

    private Condition single() throws NotUnderstood {
        Token token = tokens.peek();
        if (token.is("(")) {
            return enclosed();
        }
        if (token.is("not") || token.is("exists")) {
            tokens.next();
            Condition part = single();
            Join join = token.is("not") ? Join.NOT : Join.EXISTS;
            return new Group(tokens.since(token.start()), join, List.of(part));
        }
        if (token.is("forall") && tokens.peek(1).is("(")) {
            return forall();
        }
        if (token.is("accumulate") && tokens.peek(1).is("(")) {
            return accumulate();
        }
        if (token.is("eval") && tokens.peek(1).is("(")) {
            tokens.next();
            tokens.next();
            Expression expression = new ExpressionParser(tokens, true).read();
            tokens.expect(")");
            return new Evaluation(tokens.since(token.start()), expression);
        }
        return pattern();
    }

    /** {@code ( A() or B() )}, or {@code ( or A() B() )}. */
    private Condition enclosed() throws NotUnderstood {
        int start = tokens.next().start();
        boolean prefixOr = tokens.take("or");
        if (!prefixOr && !tokens.take("and")) {
            Condition inner = joined(Join.OR);
            tokens.expect(")");
            return inner;
        }
        List<Condition> parts = new ArrayList<>();
        while (!tokens.is(")")) {
            parts.add(single());
        }
        tokens.next();
        return new Group(tokens.since(start), prefixOr ? Join.OR : Join.AND, parts);
    }

    private Condition forall() throws NotUnderstood {
        int start = tokens.next().start();
        tokens.next();
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(joined(Join.OR));
            tokens.take(",");
        } while (!tokens.is(")"));
        tokens.next();
        return new Group(tokens.since(start), Join.FORALL, parts);
    }

    private Accumulate accumulate() throws NotUnderstood {
        int start = tokens.next().start();
        tokens.next();
        Condition source = joined(Join.OR);
        if (!tokens.take(";") && !tokens.take(",")) {
            throw new NotUnderstood(tokens.peek(), "';'");
        }
        List<Figure> figures = new ArrayList<>();
        do {
            figures.add(figure());
        } while (tokens.take(","));
        List<Constraint> constraints = tokens.take(";") ? constraints() : List.of();
        tokens.expect(")");
        return new Accumulate(tokens.since(start), source, figures, constraints);
    }

    private Figure figure() throws NotUnderstood {
        int start = tokens.peek().start();
        Binding binding = binding();
        Token name = tokens.word("a figure such as sum or count");
        List<Expression> arguments = new ExpressionParser(tokens, true).arguments();
        return new Figure(tokens.since(start), binding, name.text(), tokens.span(name), arguments);
    }

    private @Nullable Binding binding() {
        Token name = tokens.peek();
        if (!name.isWord() || !tokens.peek(1).is(":")) {
            return null;
        }
        tokens.next();
        tokens.next();
        tokens.take("=");
        return new Binding(tokens.span(name), name.text());
    }

    private Pattern pattern() throws NotUnderstood {
        int start = tokens.peek().start();
        Binding binding = binding();
        Token first = tokens.word("a fact such as Application( )");
        while (tokens.take(".")) {
            tokens.word("the name of a fact");
        }
        Span type = tokens.since(first.start());
        if (!tokens.is("(")) {
            String written = tokens.text(type);
            Token next = tokens.peek();
            boolean colonMissing =
                    written.startsWith("$") && next.isWord() && tokens.peek(1).is("(");
            throw new NotUnderstood(
                    next,
                    colonMissing ? "':' after the name " + written : "'(' after the fact " + written,
                    colonMissing ? "Write " + written + " : " + next.text() + "( ... )." : null);
        }
        int open = tokens.next().end();
        List<Constraint> constraints = constraints();
        if (!tokens.is(")")) {
            throw new NotUnderstood(tokens.peek(), "',' or ')'", BETWEEN_CONDITIONS);
        }
        Span inside = tokens.span(open, tokens.next().start());
        Origin origin = origin();
        return new Pattern(tokens.since(start), binding, tokens.text(type), type, constraints, inside, origin);
    }

    private List<Constraint> constraints() {
        List<Constraint> constraints = new ArrayList<>();
        while (!tokens.is(")") && !tokens.isAt(Kind.END)) {
            constraints.add(constraint());
            if (!tokens.take(",")) {
                break;
            }
        }
        return constraints;
    }

    private Constraint constraint() {
        int start = tokens.peek().start();
        Binding binding = binding();
        int from = tokens.position();
        Expression expression;
        try {
            expression = new ExpressionParser(tokens, true).read();
            if (!tokens.is(",") && !tokens.is(")")) {
                throw new NotUnderstood(tokens.peek(), "',' or ')'", BETWEEN_CONDITIONS);
            }
        } catch (NotUnderstood stop) {
            tokens.doubt(stop);
            tokens.back(from);
            expression = unread();
        }
        Span span = tokens.since(start);
        return new Constraint(span, tokens.text(span), binding, expression);
    }

    private Expression unread() {
        int start = tokens.peek().start();
        while (!tokens.is(",") && !tokens.is(")") && !tokens.isAt(Kind.END)) {
            tokens.skipBalanced();
        }
        Span span = tokens.since(start);
        return new Expression.Unread(span, tokens.text(span));
    }

    private @Nullable Origin origin() throws NotUnderstood {
        int start = tokens.peek().start();
        if (tokens.is("over")) {
            throw new NotUnderstood(tokens.peek(), "the next condition");
        }
        if (!tokens.take("from")) {
            return null;
        }
        if (tokens.is("accumulate") && tokens.peek(1).is("(")) {
            Accumulate source = accumulate();
            return new Origin(tokens.since(start), OriginKind.ACCUMULATE, source, null);
        }
        if (tokens.is("collect") && tokens.peek(1).is("(")) {
            tokens.next();
            tokens.next();
            Condition source = joined(Join.OR);
            tokens.expect(")");
            return new Origin(tokens.since(start), OriginKind.COLLECT, source, null);
        }
        Expression expression = new ExpressionParser(tokens, false).read();
        return new Origin(tokens.since(start), OriginKind.EXPRESSION, null, expression);
    }
}
