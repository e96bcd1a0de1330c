package bpv.rules;

import bpv.assessment.RuleCard;
import bpv.source.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieBuilder.ProjectType;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/**
 * Compiles rule files into Java classes (the executable model). Where that fails, the classic build of the same files is
 * asked what is wrong, because it names the rule file and line.
 *
 * <p>A build runs on a thread of its own that nobody interrupts: an interrupted build reports success and compiles nothing.
 */
final class RuleCompiler {
    private static final AtomicLong BUILDS = new AtomicLong();
    static final String ROOT = "src/main/resources/";

    /** Bytes. The parsers go down one level for each term of a long sum; the longest allowed rule has room in this. */
    private static final long STACK = 16L * 1024 * 1024;

    private RuleCompiler() {}

    /**
     * The compiled classes by their path in a class folder, with the list of models among them.
     *
     * @param cards what {@link RuleIndex} read of the same files: there is no way to it but through the check of what rules say
     */
    static SortedMap<String, byte[]> compile(RuleFiles files, Map<String, RuleCard> cards) {
        return onOwnThread(() -> build(files, ExecutableModelProject.class, module -> {
            SortedMap<String, byte[]> classes = new TreeMap<>();
            for (String name : module.getFileNames()) {
                if (RuleClasses.isOfRules(name) || name.endsWith("drools-model")) {
                    classes.put(name, module.getBytes(name));
                }
            }
            if (classes.size() <= 1 && !cards.isEmpty()) {
                throw new IllegalStateException("the rule build reported success but compiled no rule");
            }
            new ForeignWords(files).refuse(RuleClasses.foreign(classes));
            return classes;
        }));
    }

    /** Each set as a classic knowledge base: the second opinion on what the rules mean. */
    static CompiledRules compileClassic(RuleFiles files, Map<String, RuleCard> cards) {
        Map<RuleSet, KieBase> bases = new EnumMap<>(RuleSet.class);
        for (RuleSet set : RuleSet.values()) {
            bases.put(
                    set,
                    onOwnThread(() -> build(files.only(set.folder()), DrlProject.class, module -> {
                        KieContainer container = KieServices.get().newKieContainer(module.getReleaseId());
                        return container.getKieBase();
                    })));
        }
        return new CompiledRules(bases, cards, Map.of());
    }

    static ReleaseId newId(KieServices services) {
        return services.newReleaseId("bpv", "rules", "build-" + BUILDS.incrementAndGet());
    }

    private interface Use<T> {
        T of(InternalKieModule module);
    }

    private static <T> T build(RuleFiles files, Class<? extends ProjectType> project, Use<T> use) {
        KieServices services = KieServices.get();
        ReleaseId id = newId(services);
        KieFileSystem source = services.newKieFileSystem().generateAndWritePomXML(id);
        files.drl().forEach((name, bytes) -> source.write(ROOT + name, bytes));
        try {
            boolean classic = project == DrlProject.class;
            KieBuilder builder = services.newKieBuilder(
                    source, classic ? ProgramClasses.toBuildClassic() : ProgramClasses.toBuild());
            List<Message> errors;
            try {
                errors = builder.buildAll(project).getResults().getMessages(Message.Level.ERROR);
            } catch (RuntimeException | StackOverflowError | LinkageError refused) {
                throw rejected(files, project, List.of(), String.valueOf(refused.getMessage()));
            }
            if (!errors.isEmpty()) {
                throw rejected(files, project, errors, "");
            }
            return use.of((InternalKieModule) builder.getKieModule());
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    /**
     * What is wrong, in the classic build's words if it finds anything. That one runs a part of what it builds: rules that
     * came past the first check for any reason are not given to it.
     */
    private static RulesRejected rejected(
            RuleFiles files, Class<? extends ProjectType> project, List<Message> errors, String otherwise) {
        if (project != DrlProject.class && RuleIndex.arePlain(files)) {
            try {
                build(files, DrlProject.class, module -> module);
            } catch (RulesRejected classic) {
                return classic;
            }
        }
        List<Problem> problems = new ArrayList<>();
        for (Message error : errors) {
            String path = String.valueOf(error.getPath()).replace(ROOT, "");
            String file = files.drl().containsKey(path) ? files.shown(path) : files.shown("");
            String text = error.getText().lines().findFirst().orElse("the rule does not compile");
            problems.add(new Problem(
                    file, Math.max(1, error.getLine()), 1, "", "rules", text, "a rule that compiles", "", null));
        }
        if (problems.isEmpty()) {
            problems.add(new Problem(
                    files.shown(""),
                    1,
                    1,
                    "",
                    "rules",
                    "the rules do not compile: " + otherwise,
                    "rules that compile",
                    "",
                    null));
        }
        return new RulesRejected(problems);
    }

    static <T> T onOwnThread(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "rule-build", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the rules were compiled", asked);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("the rules could not be compiled", failed.getCause());
        }
    }
}
