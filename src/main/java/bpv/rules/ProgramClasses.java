package bpv.rules;

import bpv.rules.safety.AllowedClasses;
import bpv.rules.safety.BuildClasses;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Those of the program's own classes that rules are compiled and run against, and no other: what a rule must not reach is not
 * there for it. A name that is not among them never reaches the class loaders of the program, for another reason too: these
 * remember every name that they were ever asked for, and each build asks for hundreds of names that no other build has, so
 * that a service that reloads its rules would grow without end.
 */
final class ProgramClasses extends ClassLoader {
    private static final ClassLoader PROGRAM = ProgramClasses.class.getClassLoader();
    private static final String CLASS = ".class";

    private final Predicate<String> visible;
    private final boolean readable;

    private ProgramClasses(String name, Predicate<String> visible, boolean readable) {
        super(name, PROGRAM);
        this.visible = visible;
        this.readable = readable;
    }

    /** For compiled rules to run against: their classes can be loaded, and no file can be read. */
    static ProgramClasses toRun() {
        return new ProgramClasses("program-for-rules", AllowedClasses::mayName, false);
    }

    /** For rules to be compiled against. */
    static ProgramClasses toBuild() {
        return new ProgramClasses("program-for-builds", BuildClasses::maySee, true);
    }

    /** For the classic build. */
    static ProgramClasses toBuildClassic() {
        return new ProgramClasses("program-for-classic-builds", BuildClasses::classicMaySee, true);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!visible.test(name) || PROGRAM.getResource(name.replace('.', '/') + CLASS) == null) {
            throw new ClassNotFoundException(name);
        }
        return PROGRAM.loadClass(name);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return mayRead(name) ? PROGRAM.getResource(name) : null;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return mayRead(name) ? PROGRAM.getResources(name) : Collections.emptyEnumeration();
    }

    private boolean mayRead(String name) {
        if (!readable) {
            return false;
        }
        return name.endsWith(CLASS)
                ? visible.test(name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
                : BuildClasses.isSetting(name);
    }
}
