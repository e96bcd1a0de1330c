package bpv.rules.facts;

import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What names mean at one place of a rule. */
public final class Scope {
    private final @Nullable Class<?> fact;
    private final boolean condition;
    private final Map<String, @Nullable Type> variables;

    private Scope(@Nullable Class<?> fact, boolean condition, Map<String, @Nullable Type> variables) {
        this.fact = fact;
        this.condition = condition;
        this.variables = variables;
    }

    /** Where nothing is named yet. */
    public Scope() {
        this(null, true, new HashMap<>());
    }

    /** The same variables, seen from within a pattern. @param type the fact's class; null if it is not known */
    public Scope within(@Nullable Class<?> type) {
        return new Scope(type, true, variables);
    }

    /** The same variables; what is named from here on is not named outside. */
    public Scope inner() {
        return new Scope(fact, condition, new HashMap<>(variables));
    }

    /** The {@code then} part, which is Java. */
    public Scope then() {
        return new Scope(null, false, new HashMap<>(variables));
    }

    /** Names a value. @param type null if it is not known */
    public void name(String name, @Nullable Type type) {
        variables.put(name, type);
    }

    boolean isCondition() {
        return condition;
    }

    @Nullable
    Class<?> fact() {
        return fact;
    }

    boolean knows(String name) {
        return variables.containsKey(name);
    }

    @Nullable
    Type variable(String name) {
        return variables.get(name);
    }

    Set<String> names() {
        return variables.keySet();
    }
}
