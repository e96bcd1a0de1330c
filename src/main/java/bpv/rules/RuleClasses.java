package bpv.rules;

import bpv.rules.safety.CompiledCheck;
import bpv.rules.safety.CompiledCheck.Foreign;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.drools.model.Model;

/**
 * Loads compiled rule classes from memory, and the models among them; only classes that name nothing but what rules may, and
 * against nothing else of the program.
 */
final class RuleClasses extends ClassLoader {
    private static final Set<String> PACKAGES =
            Arrays.stream(RuleSet.values()).map(RuleSet::packageName).collect(Collectors.toUnmodifiableSet());

    private final SortedMap<String, byte[]> classes;

    private RuleClasses(SortedMap<String, byte[]> classes) {
        super("compiled-rules", ProgramClasses.toRun());
        this.classes = classes;
    }

    /**
     * The classes, ready to be loaded.
     *
     * @throws IllegalArgumentException if one of them names what rules may not
     */
    static RuleClasses of(SortedMap<String, byte[]> classes) {
        List<Foreign> foreign = foreign(classes);
        if (!foreign.isEmpty()) {
            throw new IllegalArgumentException("compiled rules name what rules may not: " + foreign.get(0));
        }
        return new RuleClasses(classes);
    }

    /** What compiled classes name and may not. */
    static List<Foreign> foreign(SortedMap<String, byte[]> classes) {
        return CompiledCheck.foreign(classes, PACKAGES);
    }

    /** Whether a file of a build belongs to rules; the engine also makes a description of the whole folder. */
    static boolean isOfRules(String path) {
        int end = path.indexOf('/');
        return end > 0 && path.endsWith(".class") && PACKAGES.contains(path.substring(0, end));
    }

    /** The executable model of each package of rules. */
    List<Model> models() {
        List<Model> models = new ArrayList<>();
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            if (entry.getKey().endsWith("drools-model")) {
                new String(entry.getValue(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("Drools-Model-Version:"))
                        .forEach(line -> models.add(model(line.strip())));
            }
        }
        return models;
    }

    private Model model(String className) {
        if (!classes.containsKey(path(className))) {
            throw new IllegalStateException("the compiled rules lack the model " + className);
        }
        try {
            return (Model) loadClass(className).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("the compiled rules lack the model " + className, broken);
        }
    }

    /** Asks for its own classes here first, so that no other class loader learns their names. */
    @Override
    protected synchronized Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!classes.containsKey(path(name))) {
            return super.loadClass(name, resolve);
        }
        Class<?> known = findLoadedClass(name);
        return known == null ? findClass(name) : known;
    }

    private static String path(String name) {
        return name.replace('.', '/') + ".class";
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(path(name));
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
