package bpv.rules.safety;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the build of rules may see beyond what rules may name: the compiler follows the types in the signatures of what it is
 * asked for, and the engine makes a description of the whole folder. That something can be compiled here does not let it
 * run: {@link CompiledCheck} comes after.
 */
public final class BuildClasses {
    private static final Set<String> SEEN = new HashSet<>();

    /** Settings of the engine: which functions accumulates know. */
    private static final Set<String> SETTINGS = Set.of(
            "META-INF/kie.default.properties.conf",
            "META-INF/kie.default.mvel.properties.conf",
            "META-INF/kie.properties.conf");

    /** The classic build compiles against the whole of the engine, and interprets the rest. */
    private static final List<String> OF_CLASSIC = List.of("org.drools.", "org.kie.api.", "org.mvel2.asm.");

    static {
        seen("java.io.", "Externalizable IOException ObjectInputStream ObjectStreamException");
        seen(
                "java.lang.",
                "Class ClassNotFoundException CloneNotSupportedException Cloneable Enum$EnumDesc Override Record");
        seen(
                "java.lang.",
                "Byte Character Float Short Void StringBuilder Deprecated FunctionalInterface SuppressWarnings");
        seen("java.lang.", "AutoCloseable Error NullPointerException ArithmeticException IllegalStateException");
        seen("java.lang.constant.", "Constable ConstantDesc DynamicConstantDesc");
        seen("java.lang.invoke.", "TypeDescriptor TypeDescriptor$OfField VarHandle");
        seen("java.lang.reflect.", "AnnotatedElement GenericDeclaration Type");
        seen("java.lang.annotation.", "Annotation Retention RetentionPolicy Target ElementType");
        seen("java.time.", "Month DayOfWeek Period Year chrono.ChronoPeriod chrono.Chronology chrono.IsoChronology");
        seen(
                "java.time.temporal.",
                "Temporal TemporalAccessor TemporalAdjuster TemporalAmount TemporalUnit TemporalField");
        seen("java.util.", "Comparator Iterator ListIterator Map$Entry SequencedCollection SequencedMap NavigableMap");
        seen("java.util.", "NavigableSet RandomAccess OptionalInt OptionalLong Calendar");
        seen("java.util.function.", "Function Predicate BiFunction BinaryOperator UnaryOperator Consumer IntFunction");
        seen("java.util.stream.", "Stream BaseStream IntStream");
        seen(
                "org.drools.model.",
                "BetaIndex BetaIndex2 BetaIndex3 BetaIndex4 BetaIndexN DeclarationSource DroolsEntryPoint");
        seen("org.drools.model.", "Index$IndexType NamedModelItem Window");
        seen("org.drools.model.consequences.", "ConsequenceBuilder$AbstractValidBuilder");
        seen("org.drools.model.functions.", "temporal.TemporalPredicate");
        seen("org.drools.", "compiler.kie.builder.MaterializedLambda modelcompiler.CanonicalKieModuleModel");
        seen("org.drools.", "ecj.EclipseJavaCompiler");
        seen("org.kie.api.", "KieServices builder.ReleaseId builder.model.KieBaseModel builder.model.KieModuleModel");
        seen("org.kie.api.", "builder.model.KieSessionModel builder.model.KieSessionModel$KieSessionType");
        seen(
                "org.kie.api.",
                "conf.EventProcessingOption conf.KieBaseMutabilityOption conf.Option conf.SingleValueOption");
        seen("org.kie.api.", "internal.utils.KieService runtime.conf.ClockTypeOption runtime.conf.KieSessionOption");
        seen("org.kie.api.", "runtime.conf.SingleValueKieSessionOption");
        seen("org.kie.util.maven.support.", "ReleaseIdImpl");
    }

    private BuildClasses() {}

    private static void seen(String prefix, String names) {
        for (String name : names.split(" ")) {
            SEEN.add(prefix + name);
        }
    }

    /** Whether the build of rules may see this class. */
    public static boolean maySee(String className) {
        return AllowedClasses.mayName(className)
                || SEEN.contains(className)
                || className.startsWith("org.drools.core.base.accumulators.")
                || className.startsWith("org.drools.mvel.evaluators.");
    }

    /** Whether the classic build may, which comes after the check of the source and whose classes are never kept. */
    public static boolean classicMaySee(String className) {
        return maySee(className) || OF_CLASSIC.stream().anyMatch(className::startsWith);
    }

    /** Whether the build may read this file, which is no class. */
    public static boolean isSetting(String name) {
        return SETTINGS.contains(name);
    }
}
