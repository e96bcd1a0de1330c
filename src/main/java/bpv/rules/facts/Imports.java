package bpv.rules.facts;

import bpv.rules.syntax.RuleFile;
import bpv.rules.syntax.RuleFile.Import;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The types that a rule file may name. */
public final class Imports {
    private final Map<String, Optional<Class<?>>> known = new HashMap<>();
    private final Set<String> borrowed = new TreeSet<>();
    private final RuleFile file;
    private final List<RuleFile> mates;

    public Imports(RuleFile file) {
        this(file, List.of());
    }

    /** @param mates the other files of the package: to the engine, what one of them imports, all import */
    public Imports(RuleFile file, Collection<RuleFile> mates) {
        this.file = file;
        this.mates = List.copyOf(mates);
    }

    /** The names asked for so far that only other files of the package import. */
    public Set<String> borrowed() {
        return Collections.unmodifiableSet(borrowed);
    }

    /** Whether an import names it, even one of something that there is not. */
    boolean isImported(String simpleName) {
        return file.imports().stream().anyMatch(each -> each.simpleName().equals(simpleName));
    }

    /** The class that a name in this file stands for, with or without its package; empty if there is none. */
    public Optional<Class<?>> type(String written) {
        Optional<Class<?>> found = known.get(written);
        if (found == null) {
            found = find(written);
            known.put(written, found);
        }
        return found;
    }

    /** Whether functions of its own, or imported ones, can be called. */
    boolean declaresFunctions() {
        return file.others().stream().anyMatch(other -> other.word().equals("function"))
                || file.imports().stream().anyMatch(each -> !each.kind().isEmpty());
    }

    private Optional<Class<?>> find(String written) {
        if (written.contains(".")) {
            int outer = written.indexOf('.');
            Optional<Class<?>> nested = type(written.substring(0, outer))
                    .flatMap(type -> named(
                            type.getName() + "$" + written.substring(outer + 1).replace('.', '$')));
            return nested.isPresent() ? nested : full(written);
        }
        Optional<Class<?>> own = imported(file, written);
        if (own.isPresent()) {
            return own;
        }
        for (RuleFile mate : mates) {
            Optional<Class<?>> found = imported(mate, written);
            if (found.isPresent()) {
                if (!isImported(written)) {
                    borrowed.add(written);
                }
                return found;
            }
        }
        return named("java.lang." + written);
    }

    private static Optional<Class<?>> imported(RuleFile from, String written) {
        for (Import each : from.imports()) {
            boolean one = each.kind().isEmpty() && each.simpleName().equals(written);
            boolean all = each.kind().isEmpty() && each.type().endsWith(".*");
            Optional<Class<?>> found = one
                    ? full(each.type())
                    : all ? full(each.type().substring(0, each.type().length() - 1) + written) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The class of a full name, written with full stops only. */
    public static Optional<Class<?>> full(String name) {
        String tried = name;
        while (true) {
            Optional<Class<?>> found = named(tried);
            int dot = tried.lastIndexOf('.');
            if (found.isPresent() || dot < 0) {
                return found;
            }
            tried = tried.substring(0, dot) + '$' + tried.substring(dot + 1);
        }
    }

    private static Optional<Class<?>> named(String name) {
        @Nullable Class<?> found = null;
        try {
            found = Class.forName(name, false, Imports.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError none) {
            found = null;
        }
        return Optional.ofNullable(found);
    }
}
