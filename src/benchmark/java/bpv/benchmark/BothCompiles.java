package bpv.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieBuilder.ProjectType;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/**
 * Nothing but two Drools compiles of all rule files of a folder, once in each model: what a check of the same folder is
 * compared with.
 */
public final class BothCompiles {
    private BothCompiles() {}

    public static void main(String[] arguments) throws IOException {
        compile(Path.of(arguments[0]), DrlProject.class);
        compile(Path.of(arguments[0]), ExecutableModelProject.class);
    }

    private static void compile(Path rules, Class<? extends ProjectType> model) throws IOException {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        try (Stream<Path> found = Files.walk(rules)) {
            List<Path> drl = found.filter(path -> path.toString().endsWith(".drl")).sorted().toList();
            for (Path path : drl) {
                Path folder = path.getParent().getFileName();
                files.write("src/main/resources/" + folder + "/" + path.getFileName(), Files.readString(path));
            }
        }
        KieBuilder builder = services.newKieBuilder(files).buildAll(model);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().getMessages().toString());
        }
    }
}
