package bpv.rules.syntax;

import bpv.rules.syntax.Expression.Binary;
import bpv.rules.syntax.Statement.Done;
import bpv.rules.syntax.Statement.If;
import bpv.rules.syntax.Statement.Local;
import bpv.rules.syntax.Statement.Unread;
import bpv.rules.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the {@code then} part of a rule. */
final class StatementParser {
    private final Tokens tokens;

    StatementParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** All of it; what is not understood is passed over up to its semicolon. */
    List<Statement> readAll() {
        List<Statement> statements = new ArrayList<>();
        while (!tokens.isAt(Kind.END)) {
            if (!tokens.take(";")) {
                statements.add(statement());
            }
        }
        return statements;
    }

    private Statement statement() {
        int start = tokens.peek().start();
        int from = tokens.position();
        try {
            if (tokens.is("if") && tokens.peek(1).is("(")) {
                return choice();
            }
            Local local = local();
            return local == null ? done() : local;
        } catch (NotUnderstood stop) {
            tokens.doubt(stop);
            tokens.back(from);
            return unread(start);
        }
    }

    private Statement unread(int start) {
        do {
            boolean block = tokens.is("{");
            tokens.skipBalanced();
            if (block) {
                break;
            }
        } while (!tokens.is(";") && !tokens.isAt(Kind.END));
        tokens.take(";");
        Span span = tokens.since(start);
        return new Unread(span, tokens.text(span));
    }

    private If choice() throws NotUnderstood {
        int start = tokens.next().start();
        tokens.next();
        Expression condition = expression();
        tokens.expect(")");
        List<Statement> yes = block();
        List<Statement> no = tokens.take("else") ? block() : List.of();
        return new If(tokens.since(start), condition, yes, no);
    }

    private List<Statement> block() throws NotUnderstood {
        if (!tokens.take("{")) {
            return List.of(statement());
        }
        List<Statement> statements = new ArrayList<>();
        while (!tokens.is("}")) {
            if (tokens.isAt(Kind.END)) {
                throw new NotUnderstood(tokens.peek(), "'}'");
            }
            if (!tokens.take(";")) {
                statements.add(statement());
            }
        }
        tokens.next();
        return statements;
    }

    /** A type, a name and, perhaps, a value; null where something else begins. */
    private @Nullable Local local() throws NotUnderstood {
        int from = tokens.position();
        int start = tokens.peek().start();
        if (!type()) {
            tokens.back(from);
            return null;
        }
        Span type = tokens.since(start);
        Token name = tokens.peek();
        if (!name.isWord() || !tokens.peek(1).is("=") && !tokens.peek(1).is(";")) {
            tokens.back(from);
            return null;
        }
        tokens.next();
        Expression value = tokens.take("=") ? expression() : null;
        semicolon();
        return new Local(tokens.since(start), tokens.text(type), name.text(), tokens.span(name), value);
    }

    private boolean type() {
        tokens.take("final");
        if (!tokens.peek().isWord()) {
            return false;
        }
        tokens.next();
        while (tokens.is(".") && tokens.peek(1).isWord()) {
            tokens.next();
            tokens.next();
        }
        if (tokens.is("<")) {
            int depth = 0;
            do {
                Token token = tokens.next();
                depth += token.is("<") ? 1 : token.is(">") ? -1 : 0;
            } while (depth > 0
                    && (tokens.peek().isWord() || tokens.peek().text().matches("[<>,.?]")));
        }
        while (tokens.is("[") && tokens.peek(1).is("]")) {
            tokens.next();
            tokens.next();
        }
        return true;
    }

    private Done done() throws NotUnderstood {
        int start = tokens.peek().start();
        Expression said = expression();
        Token sign = tokens.peek();
        if (sign.is("=") || sign.is("+=") || sign.is("-=")) {
            tokens.next();
            Expression value = expression();
            said = new Binary(tokens.since(start), said, sign.text(), tokens.span(sign), value);
        }
        semicolon();
        return new Done(tokens.since(start), said);
    }

    private Expression expression() throws NotUnderstood {
        return new ExpressionParser(tokens, false).read();
    }

    private void semicolon() throws NotUnderstood {
        if (tokens.take(";")) {
            return;
        }
        if (!tokens.isAt(Kind.END) && !tokens.beginsLine()) {
            throw new NotUnderstood(tokens.peek(), "';'");
        }
        int end = tokens.lastEnd();
        tokens.fault(
                "missing-semicolon", tokens.span(end, end), "The statement that ends here lacks its ';'.", "Add ';'.");
    }
}
