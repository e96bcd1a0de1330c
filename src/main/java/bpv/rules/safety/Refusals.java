package bpv.rules.safety;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a word that programs are full of is not for rules. It decides nothing: a word that is not listed here is refused all the
 * same, with a plainer sentence.
 */
final class Refusals {
    private static final Map<String, String> REASONS = new LinkedHashMap<>();

    static {
        because(
                "starts a loop; a rule runs once for each fact that it fits, and needs none",
                List.of("for", "while", "do", "break", "continue"));
        because(
                "makes something of its own; what a rule concludes is made by the words of the facts, such as "
                        + "Finding.met( … )",
                List.of("new", "class", "interface", "enum", "record", "extends", "implements"));
        because(
                "is a part of a program, not of a rule",
                List.of(
                        "return",
                        "throw",
                        "try",
                        "catch",
                        "finally",
                        "switch",
                        "case",
                        "default",
                        "synchronized",
                        "assert",
                        "super",
                        "instanceof",
                        "static",
                        "native",
                        "volatile",
                        "goto",
                        "yield",
                        "public",
                        "private",
                        "protected",
                        "void",
                        "throws",
                        "abstract",
                        "transient",
                        "strictfp",
                        "var"));
        because(
                "reaches out of the rules into the machine; rules see only the facts of the bid",
                List.of(
                        "java",
                        "javax",
                        "jdk",
                        "sun",
                        "jakarta",
                        "com",
                        "org",
                        "kotlin",
                        "io",
                        "net",
                        "lang",
                        "reflect",
                        "System",
                        "Runtime",
                        "Thread",
                        "ThreadGroup",
                        "Process",
                        "ProcessBuilder",
                        "ProcessHandle",
                        "Class",
                        "ClassLoader",
                        "Module",
                        "Method",
                        "Field",
                        "Constructor",
                        "Proxy",
                        "MethodHandles",
                        "File",
                        "Files",
                        "FileReader",
                        "FileWriter",
                        "FileOutputStream",
                        "FileInputStream",
                        "Path",
                        "Paths",
                        "URL",
                        "URI",
                        "Socket",
                        "ServerSocket",
                        "HttpClient",
                        "Scanner",
                        "ServiceLoader",
                        "Unsafe",
                        "MVEL",
                        "ScriptEngineManager",
                        "KieServices",
                        "Timer",
                        "Executors",
                        "CompletableFuture",
                        "getClass",
                        "forName",
                        "exec",
                        "exit",
                        "halt",
                        "invoke",
                        "newInstance",
                        "setProperty",
                        "getProperty",
                        "getenv",
                        "println",
                        "printStackTrace",
                        "loadLibrary",
                        "wait",
                        "notify",
                        "notifyAll",
                        "clone",
                        "finalize"));
        because(
                "holds of the engine itself; rules do not change how rules are run",
                List.of(
                        "drools",
                        "kcontext",
                        "getRuntime",
                        "getKieRuntime",
                        "getKnowledgeRuntime",
                        "halt",
                        "fireAllRules",
                        "channels",
                        "getContext"));
        because(
                "changes facts, and facts stay as the bid says; conclude something new with insert( … )",
                List.of("modify", "update", "delete", "retract", "with", "insertLogical", "logicalInsert"));
        because(
                "brings in code; say it with facts, or ask for an accessor of the fact",
                List.of(
                        "eval",
                        "function",
                        "declare",
                        "global",
                        "query",
                        "unit",
                        "init",
                        "action",
                        "reverse",
                        "result",
                        "template",
                        "import",
                        "acc",
                        "groupby",
                        "window",
                        "over",
                        "entry",
                        "trait",
                        "meta"));
        because(
                "is not for rules: a pattern of signs can take for ever to match; compare with an enum constant or a number",
                List.of("matches", "soundslike", "str", "replaceAll", "split"));
        because(
                "is no attribute that a rule may have; a rule has dates (date-effective, date-expires) and nothing else that "
                        + "decides when it runs",
                List.of(
                        "dialect",
                        "enabled",
                        "timer",
                        "calendars",
                        "duration",
                        "lock",
                        "agenda",
                        "activation",
                        "ruleflow",
                        "auto",
                        "attributes",
                        "refract",
                        "direct"));
    }

    private Refusals() {}

    private static void because(String reason, List<String> words) {
        words.forEach(word -> REASONS.putIfAbsent(word, reason));
    }

    /** A sentence; null if there is nothing more to say of a word than that it is not listed. */
    static @Nullable String of(String word) {
        String reason = REASONS.get(word);
        return reason == null ? null : "'" + word + "' " + reason;
    }
}
