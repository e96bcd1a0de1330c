package bpv.rules;

import bpv.rules.safety.AllowedSource;
import bpv.rules.safety.PlainRules;
import bpv.source.Problem;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieBuilder.ProjectType;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Compiles rule files for the sake of what the engine says about them. Each of its two ways of compiling catches what the
 * other misses; nothing that they make is kept.
 */
public final class TrialBuild {
    private TrialBuild() {}

    /** The engine's ways of compiling. */
    public enum Way {
        /** Conditions are interpreted: names the file and line of most faults. */
        CLASSIC(DrlProject.class),
        /** Rules become Java: the way that runs, and the stricter one. */
        MODEL(ExecutableModelProject.class);

        private final Class<? extends ProjectType> project;

        private ProgramClasses classes() {
            return this == CLASSIC ? ProgramClasses.toBuildClassic() : ProgramClasses.toBuild();
        }

        Way(Class<? extends ProjectType> project) {
            this.project = project;
        }
    }

    /**
     * What the engine says, in its own words, which are not for people.
     *
     * @param file relative to the rules folder; null if it names none, or one that it has written itself
     * @param line counted from 1; 0 if it names none
     * @param column counted from 0, as the engine does
     */
    public record Complaint(@Nullable String file, int line, int column, String text) {}

    /**
     * Compiles files, by their names relative to the folder; no complaint means that they compile. A file in which the
     * engine reads more than plain rules is complained of, and then nothing is compiled.
     *
     * @throws IllegalArgumentException if a file says what rules may not: compiling can run a part of it
     */
    public static List<Complaint> of(Way way, SortedMap<String, String> texts) {
        if (!AllowedSource.problems(bytes(texts), name -> name).isEmpty()) {
            throw new IllegalArgumentException("only rules that say what rules may are compiled");
        }
        List<Complaint> odd = odd(texts);
        return odd.isEmpty() ? RuleCompiler.onOwnThread(() -> build(way, texts)) : odd;
    }

    /**
     * The same of rules that were loaded, and so were looked through already.
     *
     * @return what the engine says against them in this way of compiling
     */
    public static List<Complaint> of(Way way, RuleBook loaded) {
        SortedMap<String, String> texts = new TreeMap<>();
        loaded.files().drl().forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return RuleCompiler.onOwnThread(() -> build(way, texts));
    }

    /** What files say that rules may not, with the names of the files as they are given here. */
    public static List<Problem> notAllowed(SortedMap<String, String> texts) {
        return AllowedSource.problems(bytes(texts), name -> name);
    }

    private static SortedMap<String, byte[]> bytes(SortedMap<String, String> texts) {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        texts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private static List<Complaint> odd(SortedMap<String, String> texts) {
        List<Complaint> odd = new ArrayList<>();
        texts.forEach((name, text) -> {
            try {
                PackageDescr parsed = new DrlParser().parse(false, new StringReader(text));
                for (PlainRules.Odd each : parsed == null ? List.<PlainRules.Odd>of() : PlainRules.odd(parsed)) {
                    odd.add(new Complaint(
                            name, each.line(), 0, "the engine reads " + each.what() + ", which rules may not have"));
                }
            } catch (DroolsParserException unparsable) {
                // The build says what is wrong with it.
            }
        });
        return odd;
    }

    private static List<Complaint> build(Way way, Map<String, String> texts) {
        KieServices services = KieServices.get();
        ReleaseId id = RuleCompiler.newId(services);
        KieFileSystem source = services.newKieFileSystem().generateAndWritePomXML(id);
        texts.forEach((name, text) -> source.write(RuleCompiler.ROOT + name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            KieBuilder builder = services.newKieBuilder(source, way.classes());
            List<Complaint> complaints = new ArrayList<>();
            for (Message message : builder.buildAll(way.project).getResults().getMessages(Message.Level.ERROR)) {
                complaints.add(complaint(message, texts));
            }
            return complaints;
        } catch (RuntimeException | LinkageError broken) {
            return List.of(new Complaint(null, 0, 0, String.valueOf(broken.getMessage())));
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    private static Complaint complaint(Message message, Map<String, String> texts) {
        String path = String.valueOf(message.getPath()).replace(RuleCompiler.ROOT, "");
        boolean known = texts.containsKey(path);
        return new Complaint(
                known ? path : null,
                known ? Math.max(0, message.getLine()) : 0,
                Math.max(0, message.getColumn()),
                String.valueOf(message.getText()));
    }
}
