package bpv.rules;

import bpv.assessment.RuleCard;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * Rules that are ready to run.
 *
 * @param bases one knowledge base for each set
 * @param cards the card of each rule, by package and name
 * @param models what each base was built from; none in the classic build
 */
record CompiledRules(Map<RuleSet, KieBase> bases, Map<String, RuleCard> cards, Map<RuleSet, List<Model>> models) {

    /** The rules of a folder, compiled unless a folder of compiled rules has them. */
    static CompiledRules of(RuleFiles files, @Nullable Path cache) {
        Loaded loaded = loaded(files, cache);
        return of(loaded.models(), loaded.cards());
    }

    /** One knowledge base for each set, from the executable models of their packages. */
    static CompiledRules of(List<Model> models, Map<String, RuleCard> cards) {
        Map<RuleSet, KieBase> bases = new EnumMap<>(RuleSet.class);
        Map<RuleSet, List<Model>> own = new EnumMap<>(RuleSet.class);
        for (RuleSet set : RuleSet.values()) {
            own.put(set, ofSet(models, set));
            bases.put(set, KieBaseBuilder.createKieBaseFromModel(ofSet(models, set)));
        }
        return new CompiledRules(bases, Map.copyOf(cards), own);
    }

    /** Whether compiled rules of these files are kept. */
    static boolean isKept(RuleFiles files, @Nullable Path cache) {
        return cache != null && new RuleCache(cache, key(files)).read().isPresent();
    }

    /**
     * The rules of a folder of which another is much the same: only sets whose files differ are compiled.
     *
     * @param others the files of the other folder
     */
    CompiledRules changedTo(RuleFiles files, RuleFiles others, @Nullable Path cache) {
        Map<String, RuleCard> indexed = RuleIndex.of(files);
        TreeSet<String> folders = new TreeSet<>();
        changed(files.drl(), others.drl(), folders);
        changed(others.drl(), files.drl(), folders);
        List<Model> fresh;
        try {
            fresh = loaded(files.rulesOnly(folders), cache).models();
        } catch (RulesRejected alone) {
            return of(files, cache);
        }
        return with(fresh, folders, indexed);
    }

    private static void changed(Map<String, byte[]> here, Map<String, byte[]> there, TreeSet<String> folders) {
        here.forEach((name, bytes) -> {
            if (!Arrays.equals(bytes, there.get(name))) {
                folders.add(RuleFiles.folderOf(name));
            }
        });
    }

    /** These rules, with those of some folders replaced. */
    CompiledRules with(List<Model> fresh, Collection<String> folders, Map<String, RuleCard> allCards) {
        Map<RuleSet, KieBase> all = new EnumMap<>(bases);
        Map<RuleSet, List<Model>> own = new EnumMap<>(models);
        for (RuleSet set : RuleSet.values()) {
            if (folders.contains(set.folder())) {
                own.put(set, ofSet(fresh, set));
                all.put(set, KieBaseBuilder.createKieBaseFromModel(ofSet(fresh, set)));
            }
        }
        return new CompiledRules(all, Map.copyOf(allCards), own);
    }

    private static List<Model> ofSet(List<Model> models, RuleSet set) {
        return models.stream()
                .filter(model -> set.packageName().equals(model.getPackageName()))
                .toList();
    }

    private record Loaded(List<Model> models, Map<String, RuleCard> cards) {}

    /** What was kept is taken only if it may be: it was checked when it was compiled, but the file may be another since. */
    private static Loaded loaded(RuleFiles files, @Nullable Path cache) {
        if (files.drl().isEmpty()) {
            return new Loaded(List.of(), Map.of());
        }
        if (cache == null) {
            return ready(compiled(files));
        }
        RuleCache keeping = new RuleCache(cache, key(files));
        Optional<RuleCache.Kept> kept = keeping.read();
        if (kept.isPresent()) {
            try {
                return ready(kept.get());
            } catch (IllegalArgumentException | IllegalStateException | LinkageError forged) {
                // compiled anew below, and the file is written over
            }
        }
        RuleCache.Kept fresh = compiled(files);
        keeping.write(fresh);
        return ready(fresh);
    }

    private static Loaded ready(RuleCache.Kept kept) {
        return new Loaded(RuleClasses.of(kept.classes()).models(), kept.cards());
    }

    private static RuleCache.Kept compiled(RuleFiles files) {
        Map<String, RuleCard> cards = RuleIndex.of(files);
        SortedMap<String, byte[]> classes = RuleCompiler.compile(files, cards);
        return new RuleCache.Kept(classes, cards);
    }

    /** What compiled rules depend on: the rule files, the facts and engine they were compiled against, and Java. */
    static String key(RuleFiles files) {
        return files.digestOfDrl().substring(0, 32) + "-" + Engine.digest().substring(0, 16) + "-java"
                + Runtime.version().feature();
    }
}
