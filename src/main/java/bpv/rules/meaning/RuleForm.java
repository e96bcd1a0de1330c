package bpv.rules.meaning;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One rule, as far as it means something.
 *
 * @param set the folder of its rule set
 * @param name the rule's name
 * @param file where it stands, relative to the rules folder
 * @param line the line on which it begins, from 1
 * @param criterion the criterion that it answers
 * @param card what else its card says, which decides nothing: source, standing and the like
 * @param attributes such as the days between which it is in force
 * @param conditions each of its conditions as people read it
 * @param conclusion what it concludes as people read it
 * @param plain all that decides, but for attributes and criterion, in one line that does not depend on layout and order
 * @param renamed the same with the names of bindings replaced, in the order in which they appear
 */
public record RuleForm(
        String set,
        String name,
        String file,
        int line,
        String criterion,
        SortedMap<String, String> card,
        SortedMap<String, String> attributes,
        List<String> conditions,
        String conclusion,
        String plain,
        String renamed) {
    public RuleForm {
        card = Collections.unmodifiableSortedMap(new TreeMap<>(card));
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        conditions = List.copyOf(conditions);
    }

    /** Whether both decide the same, whatever they are called and whatever stands on their cards. */
    boolean decidesAs(RuleForm other) {
        return criterion.equals(other.criterion)
                && attributes.equals(other.attributes)
                && (plain.equals(other.plain) || renamed.equals(other.renamed));
    }

    /** All that decides, in one line, for a digest. */
    public String meaning() {
        return criterion + " " + attributes + " " + renamed;
    }
}
