package bpv.rules;

import java.io.IOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The program's own classes, for rules to be compiled and run against. A name that the program does not have never reaches
 * the class loaders of the program: these remember every name that they were ever asked for, and each build asks for
 * hundreds of names that no other build has, so that a service that reloads its rules would grow without end.
 */
final class ProgramClasses extends ClassLoader {
    private static final ClassLoader PROGRAM = ProgramClasses.class.getClassLoader();
    private static final Set<String> OF_RULES =
            Arrays.stream(RuleSet.values()).map(RuleSet::packageName).collect(Collectors.toUnmodifiableSet());

    ProgramClasses() {
        super("program-for-rules", PROGRAM);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (getResource(name.replace('.', '/') + ".class") == null) {
            throw new ClassNotFoundException(name);
        }
        return PROGRAM.loadClass(name);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return foreign(name) ? null : PROGRAM.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return foreign(name) ? Collections.emptyEnumeration() : PROGRAM.getResources(name);
    }

    /** Classes that belong to a package of rules or to none: the program has no such class. */
    private static boolean foreign(String name) {
        int end = name.indexOf('/');
        return end < 0 ? name.endsWith(".class") : OF_RULES.contains(name.substring(0, end));
    }
}
