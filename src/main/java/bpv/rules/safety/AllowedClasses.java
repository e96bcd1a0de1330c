package bpv.rules.safety;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What compiled rules may name: facts, the words of {@link AllowedWords}, and what the engine writes into each class that it
 * makes of a rule. Single members of single classes, never a package: among what is left out are those by which a rule
 * would get at the engine ({@code Drools.getContext}) or have text run as a script ({@code executeScript}).
 *
 * <p>The list was taken from the classes of rules that use every form which the check of the source allows; it has to be
 * taken again when the engine is replaced by another version, and {@code AllowedFormsTest} then says what is missing.
 */
public final class AllowedClasses {
    private static final Map<String, Set<String>> MEMBERS = new HashMap<>();

    /** Kinds of functions with so many arguments; they have no code of their own. */
    private static final Pattern FUNCTIONS =
            Pattern.compile("org\\.drools\\.model\\.functions\\.(Block|Predicate|Function)(\\d{1,2}|N)(\\$Impl)?");

    private static final Pattern ACCUMULATES = Pattern.compile("org\\.drools\\.core\\.base\\.accumulators\\."
            + "(Count|CollectList|CollectSet|Average|BigDecimalAverage"
            + "|(Numeric|Integer|Long|BigDecimal|BigInteger)?(Sum|Min|Max))AccumulateFunction");

    static {
        AllowedWords.JAVA.forEach((owner, members) -> MEMBERS.put(owner, new HashSet<>(members)));
        java();
        javaOfConcatenation();
        engine();
        classes("org.drools.model.functions.", "Operator Operator$SingleValue Operator$MultipleValue");
        classes(
                "org.drools.model.",
                "Argument Declaration DSL DynamicValueSupplier EntryPoint Global Index Model PatternDSL");
        classes("org.drools.model.", "PatternDSL$ReactOn");
        classes(
                "org.drools.model.",
                "Query Rule RuleItem RuleItemBuilder TypeMetaData Variable Consequence AlphaIndex");
        classes("org.drools.model.view.", "ExprViewItem ViewItem ViewItemBuilder");
        classes("org.drools.model.consequences.", "ConsequenceBuilder ConsequenceBuilder$ValidBuilder");
        classes("org.drools.model.functions.", "HashedExpression accumulate.AccumulateFunction IntrospectableLambda");
    }

    private AllowedClasses() {}

    private static void java() {
        members("java.lang.Object", "<init>");
        members("java.lang.Enum", "<init> valueOf");
        members("java.lang.String", "valueOf");
        members("java.lang.RuntimeException", "<init>");
        members("java.lang.IllegalArgumentException", "<init>");
        members("java.lang.System", "arraycopy");
        for (String number : "Boolean Byte Character Double Float Integer Long Short".split(" ")) {
            members("java.lang." + number, "TYPE valueOf");
        }
        members("java.lang.Double", "doubleValue compareTo");
        members("java.math.BigDecimal", "<init>");
        members("java.util.Arrays", "asList");
        members("java.util.Collections", "emptyList");
        members("java.util.Locale", "ENGLISH");
        members("java.util.GregorianCalendar", "from");
        members("java.time.LocalDate", "parse atStartOfDay");
        members("java.time.ZoneId", "systemDefault");
        members("java.time.format.DateTimeFormatterBuilder", "<init> appendPattern parseCaseInsensitive toFormatter");
        classes(
                "java.time.",
                "ZonedDateTime chrono.ChronoLocalDate chrono.ChronoZonedDateTime format.DateTimeFormatter");
        classes("java.lang.", "CharSequence Comparable Exception Iterable Record Throwable");
        classes("java.util.", "Calendar Collection function.Supplier");
        classes("java.io.", "Serializable");
    }

    /** How Java links the concatenation of texts and functions; the last of these has none but the two ways to do so. */
    private static void javaOfConcatenation() {
        members("java.lang.invoke.StringConcatFactory", "makeConcatWithConstants");
        members("java.lang.invoke.LambdaMetafactory", "metafactory");
        classes("java.lang.invoke.", "MethodHandles MethodHandles$Lookup MethodHandle MethodType CallSite");
    }

    private static void engine() {
        members("org.drools.model.Drools", "insert");
        members(
                "org.drools.modelcompiler.dsl.pattern.D",
                "accFunction accumulate alphaIndexedBy and betaIndexedBy declarationOf eval exists expr forall not on or "
                        + "pattern reactOn rule valueOf");
        members("org.drools.model.PatternDSL$PatternDef", "and or endAnd endOr bind expr watch");
        for (String count : "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 N".split(" ")) {
            members("org.drools.model.consequences.ConsequenceBuilder$_" + count, "execute");
        }
        members("org.drools.model.impl.RuleBuilder", "attribute build metadata");
        members("org.drools.model.Rule$Attribute", "DATE_EFFECTIVE DATE_EXPIRES NO_LOOP SALIENCE");
        members("org.drools.model.DomainClassMetadata", "getPropertyIndex");
        members(
                "org.drools.model.Index$ConstraintType",
                "EQUAL NOT_EQUAL GREATER_THAN GREATER_OR_EQUAL LESS_THAN LESS_OR_EQUAL RANGE FORALL_SELF_JOIN UNKNOWN");
        members("org.drools.model.functions.PredicateInformation", "<init> addRuleNames");
        members("org.drools.model.functions.accumulate.AccumulateFunction", "as with");
        for (String operator : "Contains In MemberOf Excludes".split(" ")) {
            members("org.drools.model.operators." + operator + "Operator", "INSTANCE");
        }
        members("org.drools.util.DateUtils", "getDateFormatMask");
        members(
                "org.drools.modelcompiler.util.EvaluationUtil",
                "areNullSafeEquals areNumbersNullSafeEquals convertDate convertDateLocal equals greaterOrEqual "
                        + "greaterOrEqualNumbers greaterOrEqualStringsAsNumbers greaterThan greaterThanNumbers "
                        + "greaterThanStringsAsNumbers lessOrEqual lessOrEqualNumbers lessOrEqualStringsAsNumbers lessThan "
                        + "lessThanNumbers lessThanStringsAsNumbers notEquals string2Int toBigDecimal");
    }

    private static void members(String owner, String names) {
        MEMBERS.computeIfAbsent(owner, any -> new HashSet<>()).addAll(Arrays.asList(names.split(" ")));
    }

    private static void classes(String prefix, String names) {
        for (String name : names.split(" ")) {
            MEMBERS.computeIfAbsent(prefix + name, any -> new HashSet<>());
        }
    }

    /** Whether compiled rules may name this class, and so have it loaded. */
    public static boolean mayName(String className) {
        return MEMBERS.containsKey(className)
                || AllowedWords.isFact(className)
                || FUNCTIONS.matcher(className).matches()
                || ACCUMULATES.matcher(className).matches();
    }

    /** Whether compiled rules may use this method or field of a class that is none of their own. */
    static boolean mayUse(String owner, String member) {
        if (AllowedWords.isFact(owner)) {
            return !OBJECTS_OWN.contains(member);
        }
        Set<String> members = MEMBERS.get(owner);
        return members != null
                ? members.contains(member)
                : ACCUMULATES.matcher(owner).matches() && member.equals("<init>");
    }

    /** What every object has from Java itself, and no rule asks for. */
    static final Set<String> OBJECTS_OWN = Set.of(
            "getClass", "wait", "notify", "notifyAll", "finalize", "clone", "getDeclaringClass", "describeConstable");
}
