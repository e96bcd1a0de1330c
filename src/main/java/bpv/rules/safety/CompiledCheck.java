package bpv.rules.safety;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds compiled rules to what they may name, before one of their classes is loaded: those just compiled, since the compiler
 * might have read a rule otherwise than the check of its source did, and those kept from an earlier run, since somebody else
 * might have written the file.
 */
public final class CompiledCheck {
    private static final Set<String> PARENTS = Set.of("java.lang.Object", "java.lang.Enum");

    private final Set<String> packages;
    private final List<Foreign> found = new ArrayList<>();

    /** The same few names stand in hundreds of classes. */
    private final Map<String, Boolean> named = new HashMap<>();

    private final Map<String, Map<String, Boolean>> used = new HashMap<>();

    private CompiledCheck(Set<String> packages) {
        this.packages = Set.copyOf(packages);
    }

    /**
     * Something that a compiled rule names and may not.
     *
     * @param className the class of the rule, with dots
     * @param owner the class that it names, with dots
     * @param member the method or field of that class; empty if it names the class alone
     */
    public record Foreign(String className, String owner, String member) {}

    /**
     * What compiled classes name and may not; files that are no classes are not looked at.
     *
     * @param files what each file holds, by its path in a class folder
     * @param packages of rules: every class belongs to one of them, or to a package inside
     */
    public static List<Foreign> foreign(Map<String, byte[]> files, Set<String> packages) {
        CompiledCheck check = new CompiledCheck(packages);
        files.forEach((path, bytes) -> {
            if (path.endsWith(".class")) {
                check.check(path.substring(0, path.length() - ".class".length()).replace('/', '.'), bytes);
            }
        });
        return List.copyOf(check.found);
    }

    private void check(String expected, byte[] bytes) {
        try {
            ClassFile file = ClassFile.read(bytes);
            if (!file.name().equals(expected) || !isOwn(expected) || file.computesConstants()) {
                found.add(new Foreign(expected, file.name(), ""));
            }
            if (!PARENTS.contains(file.parent())) {
                found.add(new Foreign(expected, file.parent(), ""));
            }
            file.tell(new ClassFile.Names() {
                @Override
                public void named(String className) {
                    if (!mayName(className)) {
                        found.add(new Foreign(expected, className, ""));
                    }
                }

                @Override
                public void used(String owner, String member) {
                    if (!mayUse(owner, member)) {
                        found.add(new Foreign(expected, owner, member));
                    }
                }
            });
        } catch (IOException broken) {
            found.add(new Foreign(expected, "", ""));
        }
    }

    private boolean mayName(String className) {
        return named.computeIfAbsent(className, any -> any.isEmpty() || isOwn(any) || AllowedClasses.mayName(any));
    }

    private boolean mayUse(String owner, String member) {
        return used.computeIfAbsent(owner, any -> new HashMap<>())
                .computeIfAbsent(
                        member,
                        any -> isOwn(owner)
                                ? !AllowedClasses.OBJECTS_OWN.contains(member)
                                : AllowedClasses.mayUse(owner, member));
    }

    private boolean isOwn(String className) {
        int dot = className.indexOf('.');
        return dot > 0 && packages.contains(className.substring(0, dot));
    }
}
