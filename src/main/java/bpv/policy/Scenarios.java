package bpv.policy;

import bpv.source.Place;
import bpv.source.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All scenarios of a rules folder: each file {@code <topic>.scenarios.yaml} beside the rule file {@code <topic>.drl}.
 *
 * @param scenarios those without a fault, by file and line
 * @param problems every fault of every file, by file and line
 */
public record Scenarios(List<Scenario> scenarios, List<Problem> problems) {
    private static final String ENDING = ".scenarios.yaml";

    public Scenarios {
        scenarios = List.copyOf(scenarios);
        problems = problems.stream().sorted().toList();
    }

    /** Reads every scenario file below a rules folder; a file without its rule file is a problem. */
    public static Scenarios read(Path rules) {
        List<Scenario> scenarios = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path path : files(rules)) {
            String file = path.toString().replace('\\', '/');
            String name = rules.relativize(path).toString().replace('\\', '/');
            String topic = name.substring(0, name.length() - ENDING.length()) + ".drl";
            if (!Files.isRegularFile(rules.resolve(topic))) {
                problems.add(problem(file, Place.START, "there is no rule file " + topic + " beside these scenarios"));
            }
            ScenarioFile read = ScenarioFile.read(file, topic, bytes(path));
            scenarios.addAll(read.scenarios());
            problems.addAll(read.problems());
        }
        return new Scenarios(scenarios, problems);
    }

    private static List<Path> files(Path rules) {
        try (Stream<Path> paths = Files.walk(rules, FileVisitOption.FOLLOW_LINKS)) {
            return paths.filter(path -> path.toString().endsWith(ENDING))
                    .filter(path -> !hidden(rules.relativize(path)))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the rules folder " + rules + " cannot be read", unreadable);
        }
    }

    /** As the rules themselves are found: what lies under a name that begins with a dot is nobody's. */
    private static boolean hidden(Path name) {
        return StreamSupport.stream(name.spliterator(), false)
                .anyMatch(part -> part.toString().startsWith("."));
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + " cannot be read", unreadable);
        }
    }

    static Problem problem(String file, Place place, String message) {
        return Problem.at(file, place, "", "scenario", message, "", "", null);
    }
}
