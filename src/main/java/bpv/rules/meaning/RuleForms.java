package bpv.rules.meaning;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

/** The rules of a rules folder in a form in which they can be compared. */
public final class RuleForms {
    private final SortedMap<String, SortedMap<String, RuleForm>> sets = new TreeMap<>();
    private final SortedMap<String, String> shared = new TreeMap<>();

    /** A rule file that was read. */
    private record Parsed(String name, String text, PackageDescr rules) {
        /** Whether it holds anything beside rules and imports, or rules that stand on one another. */
        boolean sharesMore() {
            return !(rules.getFunctions().isEmpty()
                    && rules.getGlobals().isEmpty()
                    && rules.getAccumulateImports().isEmpty()
                    && rules.getClassAndEnumDeclarationDescrs().isEmpty()
                    && rules.getEntryPointDeclarations().isEmpty()
                    && rules.getWindowDeclarations().isEmpty()
                    && rules.getRules().stream().allMatch(rule -> rule.isRule() && rule.getParentName() == null));
        }
    }

    private RuleForms() {}

    /**
     * Reads rule files that are known to be rules.
     *
     * @param drl their bytes by path within the rules folder
     */
    public static RuleForms of(SortedMap<String, byte[]> drl) {
        SortedMap<String, List<Parsed>> files = new TreeMap<>();
        drl.forEach((name, bytes) -> files.computeIfAbsent(folder(name), any -> new ArrayList<>())
                .add(parsed(name, new String(bytes, StandardCharsets.UTF_8))));
        RuleForms forms = new RuleForms();
        files.forEach(forms::add);
        return forms;
    }

    /** The rules by folder of their set and by name. */
    public SortedMap<String, SortedMap<String, RuleForm>> sets() {
        return Collections.unmodifiableSortedMap(sets);
    }

    /** The rules of one set, by name; none if there is no such set. */
    SortedMap<String, RuleForm> set(String folder) {
        return sets.getOrDefault(folder, Collections.emptySortedMap());
    }

    /**
     * Everything in the set's files in one line each, if they hold more than rules and imports, such as functions: a rule
     * then means nothing without the rest. Else empty.
     */
    String shared(String folder) {
        return shared.getOrDefault(folder, "");
    }

    private static String folder(String file) {
        return file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : "";
    }

    private static Parsed parsed(String name, String text) {
        try {
            return new Parsed(name, text, new DrlParser().parse(false, new StringReader(text)));
        } catch (DroolsParserException unparsable) {
            throw new IllegalStateException(name + " was read as rules before, but cannot be now", unparsable);
        }
    }

    private void add(String folder, List<Parsed> files) {
        Set<String> imports = new HashSet<>();
        for (Parsed file : files) {
            file.rules().getImports().stream().map(ImportDescr::getTarget).forEach(imports::add);
            file.rules().getFunctionImports().stream()
                    .map(ImportDescr::getTarget)
                    .forEach(imports::add);
        }
        SortedMap<String, RuleForm> forms = new TreeMap<>();
        for (Parsed file : files) {
            RuleReader reader = new RuleReader(folder, file.name(), file.text(), file.rules(), imports);
            for (RuleDescr rule : file.rules().getRules()) {
                forms.put(rule.getName(), reader.form(rule));
            }
        }
        sets.put(folder, forms);
        if (files.stream().anyMatch(Parsed::sharesMore)) {
            shared.put(
                    folder,
                    files.stream()
                            .map(file -> Tokens.plain(file.text(), word -> word))
                            .sorted()
                            .toList()
                            .toString());
        }
    }
}
