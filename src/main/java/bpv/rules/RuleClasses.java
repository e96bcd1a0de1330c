package bpv.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.drools.model.Model;

/** Loads compiled rule classes from memory, and the models among them. */
final class RuleClasses extends ClassLoader {
    private final SortedMap<String, byte[]> classes;

    RuleClasses(SortedMap<String, byte[]> classes) {
        super("compiled-rules", new ProgramClasses());
        this.classes = classes;
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
