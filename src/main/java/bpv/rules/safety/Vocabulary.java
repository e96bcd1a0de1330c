package bpv.rules.safety;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The words that one rule file may use: the facts that it imports by their short names, and what can be asked of these, of
 * the facts that they lead to, and of the listed classes of Java.
 */
final class Vocabulary {
    private static final int FAR = 3;

    private final Map<String, Class<?>> types = new HashMap<>();
    private final Set<String> members = new TreeSet<>();
    private final Set<Class<?>> known = new HashSet<>();

    Vocabulary() {
        AllowedWords.JAVA.values().forEach(members::addAll);
        AllowedWords.withoutImport().forEach((shortName, name) -> types.put(shortName, load(name)));
    }

    /** The class of an import; null if there is none, or it is not for rules. */
    static @Nullable Class<?> importable(String name) {
        if (AllowedWords.JAVA.containsKey(name)) {
            return load(name);
        }
        String binary = name;
        while (!AllowedWords.isFact(binary)) {
            int dot = binary.lastIndexOf('.');
            if (dot < 0) {
                return null;
            }
            binary = binary.substring(0, dot) + "$" + binary.substring(dot + 1);
        }
        try {
            Class<?> found = Class.forName(binary, false, Vocabulary.class.getClassLoader());
            return Modifier.isPublic(found.getModifiers()) ? found : null;
        } catch (ClassNotFoundException | LinkageError none) {
            return null;
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Vocabulary.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException("every Java platform has " + name, impossible);
        }
    }

    void add(Class<?> imported) {
        types.put(imported.getSimpleName(), imported);
        Deque<Class<?>> waiting = new ArrayDeque<>();
        waiting.add(imported);
        while (!waiting.isEmpty()) {
            Class<?> next = waiting.remove();
            if (AllowedWords.isFact(next.getName()) && known.add(next)) {
                addMembers(next, waiting);
            }
        }
    }

    private void addMembers(Class<?> fact, Deque<Class<?>> waiting) {
        for (Class<?> nested : fact.getClasses()) {
            members.add(nested.getSimpleName());
            waiting.add(nested);
        }
        for (Field constant : fact.getFields()) {
            members.add(constant.getName());
            waiting.add(constant.getType());
        }
        for (Method method : fact.getMethods()) {
            boolean ofFact = AllowedWords.isFact(method.getDeclaringClass().getName());
            if (ofFact && method.getReturnType() != void.class) {
                members.add(method.getName());
                members.add(property(method.getName()));
                waiting.addAll(Arrays.asList(method.getParameterTypes()));
                addAll(method.getGenericReturnType(), waiting);
            }
        }
    }

    /** As conditions may say it: {@code empty} for {@code isEmpty()}. */
    private static String property(String method) {
        int prefix = method.startsWith("get") ? 3 : method.startsWith("is") ? 2 : 0;
        if (prefix == 0 || method.length() == prefix || !Character.isUpperCase(method.charAt(prefix))) {
            return method;
        }
        return Character.toLowerCase(method.charAt(prefix)) + method.substring(prefix + 1);
    }

    private static void addAll(Type type, Deque<Class<?>> waiting) {
        if (type instanceof Class<?> known) {
            waiting.add(known);
        } else if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                addAll(argument, waiting);
            }
        }
    }

    boolean hasType(Token word) {
        return types.containsKey(word.text());
    }

    @Nullable
    Class<?> type(Token word) {
        return types.get(word.text());
    }

    boolean hasMember(Token word) {
        return members.contains(word.text());
    }

    /** The word of this file that is spelt most nearly like one; null if none is near. */
    @Nullable
    String nearest(String word) {
        String best = null;
        int least = Math.min(FAR, word.length() / 2 + 1);
        Set<String> all = new TreeSet<>(members);
        all.addAll(types.keySet());
        for (String candidate : all) {
            int distance = distance(word, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) >= FAR) {
            return FAR;
        }
        int[] above = new int[other.length() + 1];
        Arrays.setAll(above, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
