package bpv.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** Nothing but a classic Drools compile of all rule files of a folder: what the cold start is compared with. */
public final class ClassicCompile {
    private ClassicCompile() {}

    public static void main(String[] arguments) throws IOException {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        try (Stream<Path> found = Files.walk(Path.of(arguments[0]))) {
            List<Path> drl = found.filter(path -> path.toString().endsWith(".drl")).sorted().toList();
            for (Path path : drl) {
                Path folder = path.getParent().getFileName();
                files.write(
                        "src/main/resources/" + folder + "/" + path.getFileName(), Files.readString(path));
            }
        }
        KieBuilder builder = services.newKieBuilder(files).buildAll(DrlProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().getMessages().toString());
        }
    }
}
