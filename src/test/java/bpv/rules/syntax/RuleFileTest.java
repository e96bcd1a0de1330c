package bpv.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.SharedRules;
import bpv.rules.syntax.Condition.Accumulate;
import bpv.rules.syntax.Condition.Binding;
import bpv.rules.syntax.Condition.Constraint;
import bpv.rules.syntax.Condition.Group;
import bpv.rules.syntax.Condition.Join;
import bpv.rules.syntax.Condition.Pattern;
import bpv.rules.syntax.Expression.Among;
import bpv.rules.syntax.Expression.Binary;
import bpv.rules.syntax.Expression.Call;
import bpv.rules.syntax.Expression.Literal;
import bpv.rules.syntax.Expression.LiteralKind;
import bpv.rules.syntax.Expression.Member;
import bpv.rules.syntax.Expression.Prefixed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleFileTest {
    static List<RuleFile> shipped() throws IOException {
        try (Stream<Path> paths = Files.walk(SharedRules.FOLDER)) {
            return paths.filter(path -> path.toString().endsWith(".drl"))
                    .sorted()
                    .map(RuleFileTest::read)
                    .toList();
        }
    }

    private static RuleFile read(Path path) {
        try {
            return RuleFile.read(path.toString(), Files.readString(path));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RuleFile rule(String when, String then) {
        return RuleFile.read("x.drl", "rule \"x\"\nwhen\n" + when + "\nthen\n" + then + "\nend\n");
    }

    private static Expression constraint(String text) {
        RuleFile file = rule("Bid( " + text + " )", "");
        assertThat(file.faults()).isEmpty();
        assertThat(file.doubts()).isEmpty();
        Pattern pattern = (Pattern) file.rules().get(0).when().get(0);
        assertThat(pattern.constraints()).hasSize(1);
        return pattern.constraints().get(0).expression();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_shipped_rule_is_read_whole(RuleFile file) {
        assertThat(file.faults()).isEmpty();
        assertThat(file.doubts()).isEmpty();
        assertThat(file.rules()).isNotEmpty().allMatch(Rule::isReadWhole);
        assertThat(file.others()).isEmpty();
        assertThat(file.text().lines().filter(line -> line.startsWith("rule "))).hasSameSizeAs(file.rules());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void each_range_reads_again_as_what_it_is_said_to_be(RuleFile file) {
        String text = file.text();
        assertThat(file.packageSpan().of(text)).isEqualTo(file.packageName());
        file.imports().forEach(each -> assertThat(each.span().of(text)).isEqualTo("import " + each.type() + ";"));
        file.comments().forEach(each -> assertThat(each.span().of(text)).isEqualTo(each.text()));
        for (Rule rule : file.rules()) {
            assertThat(rule.span().of(text)).startsWith("rule \"" + rule.name()).endsWith("end");
            assertThat(rule.nameSpan().of(text)).isEqualTo('"' + rule.name() + '"');
            assertThat(rule.whenSpan().of(text)).startsWith("when").doesNotContain("then");
            assertThat(text.substring(0, rule.thenSpan().start())).endsWith("then");
            assertThat(text.substring(rule.thenSpan().end())).startsWith("end");
            rule.annotations().forEach(each -> {
                assertThat(each.span().of(text)).startsWith("@" + each.name()).endsWith(")");
                assertThat(each.valueSpan().of(text)).isEqualTo('"' + each.value() + '"');
            });
            rule.attributes()
                    .forEach(each ->
                            assertThat(each.span().of(text)).isEqualTo(each.name() + " \"" + each.value() + '"'));
            rule.bindings().forEach(each -> assertThat(each.span().of(text)).isEqualTo(each.name()));
            rule.patterns().forEach(pattern -> pattern(pattern, text));
            expressions(rule).forEach(expression -> expression(expression, text));
            rule.statements().forEach(each -> assertThat(each.span().of(text)).endsWith(";"));
        }
    }

    private static void pattern(Pattern pattern, String text) {
        assertThat(pattern.typeSpan().of(text)).isEqualTo(pattern.type());
        assertThat(pattern.span().of(text))
                .contains(pattern.type() + "(" + pattern.constraintsSpan().of(text) + ")");
        for (Constraint constraint : pattern.constraints()) {
            assertThat(constraint.span().of(text)).isEqualTo(constraint.text());
            assertThat(constraint.text())
                    .endsWith(constraint.expression().span().of(text));
            assertThat(pattern.constraintsSpan().holds(constraint.span())).isTrue();
        }
    }

    private static Stream<Expression> expressions(Rule rule) {
        return Stream.concat(
                        rule.conditionExpressions(), rule.statements().flatMap(each -> each.expressions().stream()))
                .flatMap(Expression::all);
    }

    /** The parts, put together again from what they are said to be, give the text but for blanks. */
    private static void expression(Expression expression, String text) {
        String there = expression.span().of(text);
        assertThat(bare(there)).isEqualTo(bare(written(expression, text)));
        expression
                .parts()
                .forEach(
                        part -> assertThat(expression.span().holds(part.span())).isTrue());
        int line = (int) text.substring(0, expression.span().start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        assertThat(expression.span().place().line()).isEqualTo(line);
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String written(Expression expression, String text) {
        if (expression instanceof Literal literal) {
            return literal.kind() == LiteralKind.TEXT ? '"' + literal.value() + '"' : literal.value();
        } else if (expression instanceof Expression.Name name) {
            return name.name();
        } else if (expression instanceof Member member) {
            assertThat(member.nameSpan().of(text)).isEqualTo(member.name());
            return member.target().span().of(text) + "." + member.name();
        } else if (expression instanceof Call call) {
            assertThat(call.nameSpan().of(text)).isEqualTo(call.name());
            String target = call.target() == null ? "" : call.target().span().of(text) + ".";
            return target + call.name() + "(" + list(call.arguments(), text) + ")";
        } else if (expression instanceof Prefixed prefixed) {
            return prefixed.operatorSpan().of(text) + prefixed.operand().span().of(text);
        } else if (expression instanceof Binary binary) {
            assertThat(binary.operatorSpan().of(text)).isEqualTo(binary.operator());
            return binary.left().span().of(text)
                    + binary.operator()
                    + binary.right().span().of(text);
        } else if (expression instanceof Among among) {
            return among.operand().span().of(text) + among.wordSpan().of(text) + "(" + list(among.values(), text) + ")";
        }
        throw new AssertionError(expression);
    }

    private static String list(List<Expression> expressions, String text) {
        return String.join(
                ",", expressions.stream().map(each -> each.span().of(text)).toList());
    }

    @Test
    void and_binds_more_tightly_than_or_and_a_comparison_more_than_both() {
        Binary or = (Binary) constraint("a > 1 && b < 2 || !c");

        assertThat(or.operator()).isEqualTo("||");
        assertThat(((Binary) or.left()).operator()).isEqualTo("&&");
        assertThat(((Binary) ((Binary) or.left()).right()).operator()).isEqualTo("<");
        assertThat(or.right()).isInstanceOf(Prefixed.class);
    }

    @Test
    void half_a_comparison_has_the_left_side_of_the_one_before() {
        Binary both = (Binary) constraint("points > 2 && < 5");
        Binary second = (Binary) both.right();

        assertThat(second.left()).isEqualTo(((Binary) both.left()).left());
        assertThat(second.operator()).isEqualTo("<");
        assertThat(second.span().end() - second.span().start()).isEqualTo("< 5".length());
    }

    @Test
    void words_and_numbers_of_each_kind_are_told_apart() {
        assertThat(((Among) constraint("kind not in ( Kind.A, Kind.B )")).negated())
                .isTrue();
        assertThat(((Binary) constraint("names not contains \"x\"")).operator()).isEqualTo("not contains");
        assertThat(kind("1")).isEqualTo(LiteralKind.INTEGER);
        assertThat(kind("1L")).isEqualTo(LiteralKind.LONG);
        assertThat(kind("1.5")).isEqualTo(LiteralKind.FLOATING);
        assertThat(kind("1e3")).isEqualTo(LiteralKind.FLOATING);
        assertThat(kind("1.5B")).isEqualTo(LiteralKind.DECIMAL);
        assertThat(kind("1I")).isEqualTo(LiteralKind.BIG_INTEGER);
        assertThat(kind("null")).isEqualTo(LiteralKind.NULL);
        assertThat(kind("true")).isEqualTo(LiteralKind.TRUTH);
    }

    private static LiteralKind kind(String literal) {
        return ((Literal) ((Binary) constraint("a == " + literal)).right()).kind();
    }

    @Test
    void conditions_nest() {
        Rule rule = rule(
                        "not( $a : Bid( x ) and exists Bid( y == $a.x ) )\n"
                                + "accumulate( Score( $p : points ); $sum : sum( $p ), count( $p ); $sum > 3 )\n"
                                + "$all : ArrayList( size > 1 ) from collect( Bid( z ) )\nforall( Bid( a ) Bid( b ) )",
                        "")
                .rules()
                .get(0);

        Group not = (Group) rule.when().get(0);
        assertThat(not.join()).isEqualTo(Join.NOT);
        assertThat(((Group) not.parts().get(0)).join()).isEqualTo(Join.AND);
        Accumulate accumulate = (Accumulate) rule.when().get(1);
        assertThat(accumulate.figures()).extracting(Condition.Figure::name).containsExactly("sum", "count");
        assertThat(accumulate.constraints()).hasSize(1);
        assertThat(((Pattern) rule.when().get(2)).parts()).hasSize(1);
        assertThat(((Group) rule.when().get(3)).join()).isEqualTo(Join.FORALL);
        assertThat(rule.bindings()).extracting(Binding::name).containsExactly("$a", "$p", "$sum", "$all");
        assertThat(rule.patterns()).hasSize(7);
        assertThat(rule.isReadWhole()).isTrue();
    }

    @Test
    void statements_are_read_with_what_they_insert() {
        Rule rule = rule(
                        "", "int n = 1;\nif (n > 0) { insert( Finding.met( $b, \"a;b\" ) ); } else insert( new X(1) );")
                .rules()
                .get(0);

        assertThat(rule.then()).hasSize(2);
        assertThat(rule.inserted()).hasSize(2);
        assertThat(rule.isReadWhole()).isTrue();
    }

    @Test
    void what_is_not_understood_is_kept_as_text_and_the_rest_is_read() {
        RuleFile file = rule("Bid( a ) over window:length( 5 )\n$b : Bid( x ~ 3, y )", "for (;;) { f(); }\ng();");
        Rule rule = file.rules().get(0);

        assertThat(rule.when()).hasSize(2);
        assertThat(rule.when().get(0)).isInstanceOf(Condition.Unread.class);
        assertThat(((Pattern) rule.when().get(1)).constraints()).hasSize(2);
        assertThat(rule.then()).hasSize(2);
        assertThat(rule.isReadWhole()).isFalse();
        assertThat(file.faults()).isEmpty();
        assertThat(file.doubts()).hasSize(3);
    }

    @Test
    void a_rule_without_its_end_does_not_swallow_the_next() {
        RuleFile file = RuleFile.read(
                "x.drl", "rule \"a\"\nwhen\n  Bid()\nthen\n  f();\n\nrule \"b\"\nwhen\nthen\n  $x.end();\nend\n");

        assertThat(file.rules()).extracting(Rule::name).containsExactly("a", "b");
        assertThat(file.faults()).hasSize(1);
        assertThat(file.faults().get(0).kind()).isEqualTo("missing-end");
        assertThat(file.faults().get(0).span().place().line()).isEqualTo(6);
        assertThat(file.rules().get(1).isReadWhole()).isTrue();
    }

    @Test
    void a_misspelt_word_of_the_language_is_told() {
        RuleFile file = RuleFile.read(
                "x.drl", "rule \"a\"\nwehn\n  Bid( x = 3 and y )\nthne\n  f()\nedn\nrlue \"b\"\nwhen\nthen\nend\n");

        assertThat(file.rules()).extracting(Rule::name).containsExactly("a", "b");
        assertThat(file.faults())
                .extracting(fault -> fault.kind() + " " + fault.span().place().line())
                .containsExactly(
                        "missing-when 2",
                        "wrong-sign 3",
                        "wrong-sign 3",
                        "missing-then 4",
                        "missing-semicolon 5",
                        "missing-end 6",
                        "missing-rule 7");
    }

    @Test
    void a_piece_of_a_file_is_read_wherever_it_is_cut_off() throws IOException {
        for (RuleFile file : shipped()) {
            for (int end = 0; end < file.text().length(); end += 37) {
                String piece = file.text().substring(0, end);
                RuleFile read = RuleFile.read("x.drl", piece);
                read.rules()
                        .forEach(rule -> expressions(rule)
                                .forEach(each ->
                                        assertThat(each.span().of(piece)).isNotNull()));
            }
        }
    }

    @Test
    void columns_count_code_points() {
        RuleFile file = RuleFile.read("x.drl", "rule \"\uD83D\uDE00\" wehn\r\nwhen\r\n  Bid()\r\nthen\r\nend");

        assertThat(file.faults().get(0).span().place().column()).isEqualTo(10);
        assertThat(file.rules()
                        .get(0)
                        .patterns()
                        .findFirst()
                        .orElseThrow()
                        .span()
                        .place()
                        .line())
                .isEqualTo(3);
    }
}
