package bpv.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.rules.RuleSet;
import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithJavadoc;
import com.github.javaparser.javadoc.Javadoc;
import com.github.javaparser.javadoc.JavadocBlockTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What types and fields mean is said once, in their Javadoc; a copy of it goes with the program. */
class MeaningsTest {
    private static final FactModel MODEL = new FactModel();
    private static final Path COPY = Path.of("src/main/resources/bpv/rules/facts", Meanings.FILE);

    @Test
    void the_copy_says_what_the_javadoc_says() throws IOException {
        StringBuilder text = new StringBuilder(
                "# Written from the Javadoc of the facts: mvn -Dquick test -Dtest=MeaningsTest -Ddocs=write\n");
        meanings()
                .forEach((name, meaning) -> text.append(name)
                        .append('=')
                        .append(meaning.replace("\\", "\\\\"))
                        .append('\n'));
        if ("write".equals(System.getProperty("docs"))) {
            Files.createDirectories(COPY.getParent());
            Files.writeString(COPY, text);
        }

        assertThat(COPY).as("write it anew with -Ddocs=write").hasContent(text.toString());
    }

    @Test
    void every_fact_that_rules_are_given_says_what_it_is() {
        for (RuleSet set : RuleSet.values()) {
            MODEL.given(set)
                    .forEach(type -> assertThat(type.meaning()).as(type.name()).isNotBlank());
        }
        assertThat(MODEL.given(RuleSet.VALUE)
                        .get(0)
                        .field("percent")
                        .orElseThrow()
                        .meaning())
                .startsWith("the gap closed");
    }

    private static Map<String, String> meanings() throws IOException {
        Map<String, String> meanings = new TreeMap<>();
        for (Class<?> type : MODEL.importable()) {
            Class<?> outer = type;
            while (outer.getEnclosingClass() != null) {
                outer = outer.getEnclosingClass();
            }
            read(Path.of("src/main/java", outer.getName().replace('.', '/') + ".java"), type, meanings);
        }
        return meanings;
    }

    private static void read(Path file, Class<?> type, Map<String, String> meanings) throws IOException {
        CompilationUnit unit = new JavaParser(
                        new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17))
                .parse(file)
                .getResult()
                .orElseThrow();
        for (TypeDeclaration<?> declared : unit.findAll(TypeDeclaration.class).stream()
                .map(each -> (TypeDeclaration<?>) each)
                .filter(each -> each.getNameAsString().equals(type.getSimpleName()))
                .toList()) {
            declared.getJavadoc().ifPresent(said -> {
                put(meanings, type.getName(), said);
                for (JavadocBlockTag tag : said.getBlockTags()) {
                    tag.getName()
                            .ifPresent(name -> meanings.put(
                                    type.getName() + "." + name,
                                    firstSentence(tag.getContent().toText())));
                }
            });
            for (MethodDeclaration method : declared.getMethods()) {
                if (method.isPublic() || declared.isClassOrInterfaceDeclaration()) {
                    said(method, type.getName() + "." + method.getNameAsString(), meanings);
                }
            }
        }
        meanings.keySet()
                .removeIf(name -> name.startsWith(type.getName() + ".")
                        && MODEL.of(type)
                                .field(name.substring(type.getName().length() + 1))
                                .isEmpty());
        meanings.values().removeIf(String::isBlank);
    }

    private static void said(NodeWithJavadoc<?> node, String name, Map<String, String> meanings) {
        node.getJavadoc().ifPresent(javadoc -> put(meanings, name, javadoc));
    }

    private static void put(Map<String, String> meanings, String name, Javadoc said) {
        meanings.putIfAbsent(name, firstSentence(said.getDescription().toText()));
    }

    private static String firstSentence(String text) {
        String plain = text.replaceAll("\\{@\\w+\\s+([^}]*)}", "$1")
                .replaceAll("<[^>]+>", "")
                .replaceAll("\\s+", " ")
                .strip();
        int end = plain.indexOf(". ");
        return end < 0 ? plain : plain.substring(0, end + 1);
    }
}
