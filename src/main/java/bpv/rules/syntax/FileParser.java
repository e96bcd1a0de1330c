package bpv.rules.syntax;

import bpv.rules.syntax.RuleFile.Import;
import bpv.rules.syntax.RuleFile.Other;
import bpv.rules.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Reads a whole rule file: package, imports, rules, and what else there is. */
final class FileParser {
    private static final Set<String> OTHERS =
            Set.of("global", "function", "declare", "query", "dialect", "unit", "template", "agenda-group", "salience");

    private final String name;
    private final String text;
    private final Lexer lexer;
    private final Tokens tokens;
    private final List<Import> imports = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Other> others = new ArrayList<>();
    private String packageName = "";
    private Span packageSpan;

    FileParser(String name, String text) {
        this.name = name;
        this.text = text;
        Lines lines = new Lines(text);
        this.lexer = Lexer.read(text, lines);
        this.tokens = new Tokens(text, lines, lexer.tokens(), new ArrayList<>(lexer.faults()));
        this.packageSpan = lines.span(0, 0);
    }

    RuleFile read() {
        while (!tokens.isAt(Kind.END)) {
            if (tokens.is("package")) {
                tokens.next();
                packageSpan = dotted();
                packageName = tokens.text(packageSpan);
                tokens.take(";");
            } else if (tokens.is("import")) {
                readImport();
            } else if (beginsRule(tokens.peek(), tokens.peek(1))) {
                rules.add(new RuleParser(tokens).read());
            } else {
                other();
            }
        }
        return new RuleFile(
                name,
                text,
                packageName,
                packageSpan,
                imports,
                rules,
                others,
                lexer.comments(),
                sorted(tokens.faults()),
                sorted(tokens.doubts()));
    }

    private static List<SyntaxFault> sorted(List<SyntaxFault> faults) {
        return faults.stream()
                .sorted(Comparator.comparingInt(fault -> fault.span().start()))
                .toList();
    }

    /** Whether a rule begins with these two tokens; a misspelt {@code rule} before a text counts. */
    static boolean beginsRule(Token first, Token second) {
        return first.is("rule") && (second.kind() == Kind.TEXT || second.isWord())
                || first.isWord() && second.kind() == Kind.TEXT && misspelt(first.text(), "rule");
    }

    /** Whether two words differ in one letter, or in two that have changed places, or in case. */
    static boolean misspelt(String written, String meant) {
        String word = written.toLowerCase(java.util.Locale.ROOT);
        if (word.equals(meant) || word.length() < 2) {
            return word.equals(meant) && !written.equals(meant);
        }
        for (int at = 0; at <= meant.length(); at++) {
            String before = meant.substring(0, at);
            boolean inserted = word.length() == meant.length() + 1
                    && word.startsWith(before)
                    && word.substring(at + 1).equals(meant.substring(at));
            boolean left = at < meant.length() && word.equals(before + meant.substring(at + 1));
            boolean changed = at < meant.length()
                    && word.length() == meant.length()
                    && word.startsWith(before)
                    && word.substring(at + 1).equals(meant.substring(at + 1));
            boolean swapped = at + 1 < meant.length()
                    && word.equals(before + meant.charAt(at + 1) + meant.charAt(at) + meant.substring(at + 2));
            if (inserted || left || changed || swapped) {
                return true;
            }
        }
        return false;
    }

    private void readImport() {
        int start = tokens.next().start();
        String kind = "";
        if (tokens.is("static") || tokens.is("function") || tokens.is("accumulate")) {
            kind = tokens.next().text();
        }
        Span type = dotted();
        if (kind.equals("accumulate") && tokens.peek().isWord() && !tokens.beginsLine()) {
            tokens.next();
        }
        tokens.take(";");
        imports.add(new Import(tokens.since(start), kind, tokens.text(type), type));
    }

    private Span dotted() {
        int start = tokens.peek().start();
        while (tokens.peek().isWord() || tokens.is("*")) {
            tokens.next();
            if (!tokens.take(".")) {
                break;
            }
        }
        return tokens.since(start);
    }

    /** Passes over what is neither package, import nor rule, up to the next of these. */
    private void other() {
        Token first = tokens.peek();
        if (!OTHERS.contains(first.text())) {
            tokens.doubt(new NotUnderstood(first, "a rule"));
        }
        boolean block = first.is("declare") || first.is("query");
        do {
            tokens.skipBalanced();
        } while (!tokens.isAt(Kind.END) && !(block ? tokens.is("end") : beginsPart()));
        if (block) {
            tokens.take("end");
        }
        others.add(new Other(tokens.since(first.start()), first.text()));
    }

    private boolean beginsPart() {
        Token next = tokens.peek();
        return beginsRule(next, tokens.peek(1))
                || tokens.beginsLine() && (next.is("import") || next.is("package") || OTHERS.contains(next.text()));
    }
}
