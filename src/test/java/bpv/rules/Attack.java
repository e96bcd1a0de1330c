package bpv.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule file that would do something if it could: set a system property.
 *
 * @param name how it tries
 * @param text the whole file
 * @param at what stands where it has to be refused
 */
record Attack(String name, String text, String at) {
    static final String CANARY = "bpv.canary";
    static final String DO = "System.setProperty( \"" + CANARY + "\", \"dead\" )";
    private static final String FACT = "$section : SectionResources()";
    private static final String ANSWER = "insert( Finding.met( $section, \"as ever\" ) );";

    /** The line on which it has to be refused. */
    int line() {
        return (int) text.substring(0, text.indexOf(at) + 1).lines().count();
    }

    private static String file(String top, String head, String when, String then) {
        return String.join(
                "\n",
                "package resources;",
                "import bpv.assessment.Finding;",
                "import bpv.assessment.SectionResources;",
                "import bpv.assessment.ResourceParameters;",
                "import java.util.List;",
                top,
                "rule \"Resources, X: an attack\"",
                "    @criterion( \"X\" )",
                "    @source( \"none\" )",
                "    @standing( \"assumed\" )",
                head,
                "when",
                when,
                "then",
                then,
                "end",
                "");
    }

    private static Attack top(String name, String top, String at) {
        return new Attack(name, file(top, "", FACT, ANSWER), at);
    }

    private static Attack head(String name, String head, String at) {
        return new Attack(name, file("", head, FACT, ANSWER), at);
    }

    private static Attack when(String name, String when, String at) {
        return new Attack(name, file("", "", when, ANSWER), at);
    }

    private static Attack then(String name, String then, String at) {
        return new Attack(name, file("", "", FACT, ANSWER + "\n" + then), at);
    }

    static Stream<Attack> all() {
        List<Attack> all = new ArrayList<>();
        all.addAll(inConsequences());
        all.addAll(inConditions());
        all.addAll(onCards());
        all.addAll(besideRules());
        all.addAll(inDisguise());
        all.addAll(tooMuch());
        return all.stream();
    }

    private static List<Attack> inConsequences() {
        return List.of(
                then("a call of the system", DO + ";", "System"),
                then("a call written out", "java.lang." + DO + ";", "java.lang"),
                then("an argument that is computed", "insert( Finding.met( $section, " + DO + " ) );", "System"),
                then("a text that is put together", "insert( Finding.met( $section, \"\" + " + DO + " ) );", "System"),
                then("a runtime", "Runtime.getRuntime().exec( \"touch canary\" );", "Runtime"),
                then("a process", "new ProcessBuilder( \"touch\", \"canary\" ).start();", "new"),
                then(
                        "the class of a fact",
                        "insert( Finding.met( $section, \"\" + $section.getClass() ) );",
                        "getClass"),
                then(
                        "reflection from a fact",
                        "insert( Finding.met( $section, \"\" + $section.getClass().forName( \"java.lang.System\" ) ) );",
                        "getClass"),
                then("reflection by name", "Class.forName( \"java.lang.System\" );", "Class"),
                then("method handles", "java.lang.invoke.MethodHandles.lookup();", "java.lang"),
                then("a class literal", "insert( Finding.met( $section, \"\" + System.class ) );", "System"),
                then(
                        "a class literal of a fact",
                        "insert( Finding.met( $section, \"\" + Finding.class ) );",
                        "Finding.class"),
                then("a thread", "new Thread( () -> " + DO + " ).start();", "new"),
                then("a file", "java.nio.file.Files.writeString( null, \"\" );", "java.nio"),
                then("a socket", "new java.net.Socket( \"127.0.0.1\", 1 );", "new"),
                then("the network by address", "new java.net.URL( \"http://127.0.0.1:1/\" ).getContent();", "new"),
                then("an anonymous class", "insert( new Object() { { " + DO + "; } } );", "new"),
                then("a class inside", "class Inner { { " + DO + "; } }", "class Inner"),
                then("a lambda", "Runnable run = () -> " + DO + "; run.run();", "Runnable"),
                then("a method reference", "insert( Finding.met( $section, System::getProperty ) );", "System::"),
                then("a cast", "insert( Finding.met( (SectionResources) $section, \"\" ) );", "(SectionResources)"),
                then("an array", "insert( Finding.met( $section, new String[] { \"\" }[0] ) );", "new"),
                then("a loop", "while ( true ) { }", "while"),
                then("a loop that counts", "for ( int i = 0; i < 10; i++ ) { }", "for ("),
                then("a loop at the end", "do { } while ( true );", "do {"),
                then("a loop hidden in an if", "if ( true ) { while ( true ) { } }", "while"),
                then("a loop behind an else", "if ( true ) { } else for ( ; ; ) { }", "for ("),
                then("something thrown", "throw new RuntimeException( \"\" );", "throw"),
                then("a lock", "synchronized ( $section ) { }", "synchronized"),
                then("a try", "try { } finally { " + DO + "; }", "try"),
                then("the engine", "drools.getKieRuntime().halt();", "drools"),
                then("the engine's context", "kcontext.getKnowledgeRuntime().getKieBase();", "kcontext"),
                then("a rule removed", "drools.getKieRuntime().getKieBase().removeRule( \"a\", \"b\" );", "drools"),
                then("the engine by its door", "org.kie.api.KieServices.get();", "org.kie"),
                then("a script", "org.mvel2.MVEL.eval( \"" + "1 + 1\" );", "org.mvel2"),
                then("a fact changed", "modify( $section ) { }", "modify"),
                then("a fact updated", "update( $section );", "update"),
                then("a fact deleted", "delete( $section );", "delete"),
                then("a fact retracted", "retract( $section );", "retract"),
                then("a fact forged", "insert( new SectionResources( null, null, null ) );", "new"),
                then("a fact inserted again", "insert( $section.subject() );", "$section.subject()"),
                then("logic inserted", "insertLogical( Finding.met( $section, \"\" ) );", "insertLogical"),
                then("a variable changed", "$section = null;", "$section = null"),
                then("a value with a field set", "Finding.x = 1;", "Finding.x"),
                then("a value counted up", "int i = 0; i++;", "i++"),
                then(
                        "the day of today",
                        "insert( Finding.met( $section, \"\" + java.time.LocalDate.now() ) );",
                        "java.time"),
                then("a text repeated", "insert( Finding.met( $section, \"a\".repeat( 2000000000 ) ) );", "repeat"),
                then(
                        "a text formatted",
                        "insert( Finding.met( $section, \"%999999999d\".formatted( 1 ) ) );",
                        "formatted"),
                then(
                        "a regular expression",
                        "insert( Finding.met( $section, \"a\".replaceAll( \"(a+)+b\", \"\" ) ) );",
                        "replaceAll"),
                then(
                        "a number with an exponent",
                        "insert( Finding.met( $section, \"\" + 1e999999999B ) );",
                        "1e999999999B"),
                then("a type that is inferred", "var x = " + DO + ";", "var"),
                then("a text block", "insert( Finding.met( $section, \"\"\"\n" + "x\"\"\" ) );", "\"\"\""),
                then("an annotation of a value", "@Deprecated int i = 0;", "@Deprecated"),
                then("an assertion", "assert " + DO + " == null;", "assert"),
                then("a return", "if ( true ) return;", "return"),
                then("what is asked instead", "insert( Finding.met( $section, true ? " + DO + " : \"\" ) );", "System"),
                then("a constructor of a parent", "super.toString();", "super"),
                then("the rule itself", "this.toString();", "this"),
                then("a name given to a class", "String System = \"\";", "System"),
                then("a function called", "canary();", "canary()"));
    }

    private static List<Attack> inConditions() {
        String fact = FACT;
        return List.of(
                when("a call in a constraint", "$section : SectionResources( " + DO + " == null )", "System"),
                when("a call in a binding", "$section : SectionResources( $x : " + DO + " )", "System"),
                when("a call in brackets", "$section : SectionResources( ( " + DO + " ) == null )", "System"),
                when(
                        "a constraint that runs MVEL",
                        "$section : SectionResources( org.mvel2.MVEL.eval( \"1\" ) != null )",
                        "org.mvel2"),
                when("eval beside patterns", fact + "\neval( " + DO + " == null )", "eval"),
                when("eval in a pattern", "$section : SectionResources( eval( " + DO + " == null ) )", "eval"),
                when("from a static method", fact + "\n$x : List() from java.util.Arrays.asList( 1 )", "from java"),
                when("from a variable", fact + "\n$x : List() from $section.pointer()", "from $section"),
                when("from an entry point", fact + "\nResourceParameters() from entry-point \"other\"", "from entry"),
                when("a window", fact + "\nResourceParameters() over window:length( 1 )", "over"),
                when(
                        "accumulate with code",
                        fact + "\nNumber() from accumulate( ResourceParameters(), init( " + DO
                                + "; ) action( ) result( 1 ) )",
                        "init"),
                when(
                        "accumulate with a call",
                        fact + "\naccumulate( ResourceParameters(); $x : sum( " + DO + ".length() ) )",
                        "System"),
                when(
                        "an accumulate of its own",
                        fact + "\naccumulate( ResourceParameters(); $x : canary( 1 ) )",
                        "canary"),
                when("groupby", fact + "\ngroupby( ResourceParameters(); $k : 1; $c : count() )", "groupby"),
                when("a path", "$section : SectionResources()\n$x : /section/fundedYears", "/section"),
                when("a path in a pattern", "$section : SectionResources( $x : /section )", "/section"),
                when("a regular expression", "$section : SectionResources( subject matches \"(a+)+b\" )", "matches"),
                when("a likeness of sound", "$section : SectionResources( subject soundslike \"a\" )", "soundslike"),
                when("an operator in brackets", "$section : SectionResources( subject str[startsWith] \"a\" )", "str["),
                when("an operator of its own", "$section : SectionResources( subject canary \"a\" )", "canary"),
                when("an inline cast", "$section : SectionResources( this#java.lang.Runtime.x == 1 )", "#java"),
                when(
                        "a list written in place",
                        "$section : SectionResources( subject memberOf [ " + DO + " ] )",
                        "[ System"),
                when(
                        "a map read by text",
                        "$section : SectionResources( this[ \"subject\" ] != null )",
                        "[ \"subject\""),
                when("unification", "$section := SectionResources()", ":="),
                when("a query called", fact + "\n?canary( $x; )", "?canary"),
                when("a named consequence", fact + "\ndo[canary]", "do[canary"),
                when("a branch", fact + "\nif ( true ) break[canary]", "if ( true"),
                when("an annotation of a pattern", fact + " @watch( subject )", "@watch"),
                when("a class literal", "$section : SectionResources( this.class.name == \"\" )", "class.name"),
                when(
                        "a fact by its whole name",
                        "$section : SectionResources()\nbpv.assessment.ResourceParameters()",
                        "bpv.assessment.ResourceParameters()"),
                when("a class of Java", "$section : SectionResources()\nRunnable()", "Runnable"),
                when("a fact that is not imported", fact + "\nApplication()", "Application"),
                when("a name like a class", "System : SectionResources()\n" + fact, "System :"),
                when("a new thing", "$section : SectionResources( new String( \"\" ) != null )", "new"),
                when("a thing changed", "$section : SectionResources( subject = \"\" )", "= \"\""),
                when("a nested pattern of generics", "$section : SectionResources()\nList<Runtime>()", "Runtime"));
    }

    private static List<Attack> onCards() {
        return List.of(
                head("salience that is computed", "    salience( " + DO + ".length() )", "salience"),
                head("enabled that is computed", "    enabled( " + DO + " == null )", "enabled"),
                head("another dialect", "    dialect \"mvel\"", "dialect"),
                head("a timer", "    timer( int: 0s 1s )", "timer"),
                head("a timer with an expression", "    timer( expr: " + DO + " )", "timer"),
                head("a calendar", "    calendars \"canary\"", "calendars"),
                head("a duration", "    duration 100", "duration"),
                head("a group", "    agenda-group \"other\"", "agenda"),
                head("an annotation of the engine", "    @Propagation( IMMEDIATE )", "@Propagation"),
                head("an annotation with code", "    @expires( " + DO + " )", "@expires"),
                head("a card with code", "    @owner( " + DO + " )", "@owner"),
                head("a card with two texts", "    @owner( \"a\" + \"b\" )", "@owner"),
                new Attack(
                        "a rule that extends another",
                        file("", "", FACT, ANSWER).replace("an attack\"", "an attack\" extends \"other\""),
                        "extends"),
                new Attack(
                        "a name that ends a text",
                        file("", "", FACT, ANSWER).replace("an attack\"", "an \\\" + " + "canary() + \\\"\""),
                        "an \\\""),
                new Attack(
                        "a rule without a condition",
                        file("", "", FACT, ANSWER).replace("when\n" + FACT + "\n", ""),
                        "rule \"Resources"),
                new Attack(
                        "a name without quotation marks",
                        file("", "", FACT, ANSWER).replace("\"Resources, X: an attack\"", "canary"),
                        "canary"));
    }

    private static List<Attack> besideRules() {
        return List.of(
                top("a function", "function String canary() { return " + DO + "; }", "function"),
                top("a declared fact", "declare Canary x : String = " + DO + " end", "declare"),
                top("a declared class", "declare Canary extends Thread end", "declare"),
                top("a declared enum", "declare enum Canary ONE( " + DO + " ); x : String end", "declare"),
                top("a trait", "declare trait Canary end", "declare"),
                top(
                        "a window declared",
                        "declare window Canary ResourceParameters() over window:time( 1s ) end",
                        "declare"),
                top("an entry point declared", "declare entry-point \"canary\" end", "declare"),
                top("a global", "global java.lang.Runtime runtime;", "global"),
                top("a query", "query canary( String x ) eval( " + DO + " == null ) end", "query"),
                top("a static import", "import static java.lang.System.setProperty;", "import static"),
                top("a function imported", "import function java.lang.System.setProperty;", "import function"),
                top("an accumulate imported", "import accumulate java.lang.Runtime canary;", "import accumulate"),
                top("an import of Java", "import java.lang.Runtime;", "java.lang.Runtime"),
                top("an import with another name", "import java.lang.Runtime as X;", "java.lang.Runtime"),
                top("an import of a whole package", "import java.io.*;", "java.io"),
                top("an import of the program", "import bpv.rules.RuleBook;", "bpv.rules"),
                top("an import of the engine", "import org.kie.api.KieServices;", "org.kie"),
                top(
                        "an import of an inner class of Java",
                        "import java.lang.ProcessBuilder.Redirect;",
                        "java.lang.Pro"),
                top("an import of what is not public", "import bpv.assessment.Canary;", "bpv.assessment.Canary"),
                top("a dialect for all", "dialect \"mvel\"", "dialect"),
                top("salience for all", "salience( " + DO + " )", "salience"),
                top("attributes for all", "enabled( " + DO + " )", "enabled"),
                top("a unit", "unit canary;", "unit"),
                top("an annotation beside rules", "@canary( " + DO + " )", "@canary"),
                top("a statement beside rules", DO + ";", "System"));
    }

    private static List<Attack> inDisguise() {
        String escaped = DO.replace("S", "\\u0053");
        return List.of(
                then("letters as numbers", escaped + ";", "\\u0053"),
                then("a line end as a number in a comment", "// harmless \\u000a " + DO + ";", "\\u000a"),
                then("the end of a comment as a number", "/* harmless \\u002a/ " + DO + "; /* */", "\\u002a"),
                then("letters as numbers with many u", "\\uuuu0053ystem.exit( 0 );", "\\uuuu"),
                then("a comment inside a name", "Sys/* */tem.exit( 0 );", "Sys/*"),
                then("comments between all", "System/**/./**/exit/**/(/**/0/**/)/**/;", "System"),
                then(
                        "a comment that ends late",
                        "/*/ " + DO + "; /*/ " + DO + ";",
                        "System.setProperty( \"bpv.canary\", \"dead\" );\nend"),
                then("a comment that never ends", "/* " + DO + ";", "/* System"),
                then("a quotation mark in single ones", "char c = '\"'; " + DO + "; // \"", "char"),
                then("a text in single quotation marks", "insert( Finding.met( $section, 'x' ) );", "'x'"),
                then(
                        "an escape that hides the end of a text",
                        "insert( Finding.met( $section, \"\\\\\" + " + DO + " + \"\" ) );",
                        "\"\\\\\""),
                then("an escape by an octal number", "insert( Finding.met( $section, \"\\42 + x\" ) );", "\\42"),
                then("letters of another script", "\u0405ystem.exit( 0 );", "\u0405"),
                then("a carriage return that ends a comment", "// harmless\r" + DO + ";", "System"),
                then("writing from right to left", "// harmless \u202e" + DO, "\u202e"),
                then("a sign without width", "insert( Finding.met( $section, \"a\u200bb\" ) );", "\u200b"),
                then("a character that is none", "insert( Finding.met( $section, \"a\u0000b\" ) );", "\u0000"),
                then("an end inside a text", "insert( Finding.met( $section, \"end\" ) ); " + DO + ";", "System"),
                then("a second consequence", "then " + DO + ";", "then System"),
                then("a number with letters", "insert( Finding.met( $section, \"\" + 0x7fffffff ) );", "0x7fffffff"),
                then(
                        "a second rule behind the first",
                        "end\nrule \"Resources, X: two\" when then " + DO + ";",
                        "System"),
                when(
                        "an end in a condition",
                        FACT + "\nthen end rule \"Resources, X: two\" when SectionResources( " + DO + " )",
                        "then end"));
    }

    private static List<Attack> tooMuch() {
        String deep = "(".repeat(20_000) + "1" + ")".repeat(20_000);
        String wide = String.join(" + ", Collections.nCopies(20_000, "1"));
        String patterns = Stream.generate(() -> "ResourceParameters()").limit(7).collect(Collectors.joining("\n"));
        return List.of(
                then(
                        "brackets nested without end",
                        "insert( Finding.met( $section, \"\" + " + deep + " ) );",
                        "insert( Finding.met( $section, \"\" + ("),
                when("patterns nested without end", "not ( ".repeat(5_000) + FACT + " )".repeat(5_000), "not ("),
                then(
                        "a sum without end",
                        "insert( Finding.met( $section, \"\" + " + wide + " ) );",
                        "rule \"Resources"),
                when(
                        "facts joined without end",
                        FACT + "\n" + patterns + "\nResourceParameters( this != null )",
                        "ResourceParameters( this"),
                then("a file of ten megabytes", "// " + "x".repeat(10 * 1024 * 1024), "package"));
    }

    @Override
    public String toString() {
        return name;
    }
}
