package bpv.page;

import bpv.assessment.RuleCard;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands behind the short names of criteria, such as {@code C1}: what each asks for, in the words of its first rule. */
final class CriterionNames {
    private static final Comparator<RuleCard> BY_PLACE =
            Comparator.comparing(RuleCard::file).thenComparing(RuleCard::line);

    private final Map<String, String> names = new HashMap<>();

    CriterionNames(List<RuleCard> cards) {
        cards.stream().sorted(BY_PLACE).forEach(card -> {
            String clause = ", " + card.criterion() + ": ";
            int begin = card.rule().indexOf(clause);
            if (begin >= 0) {
                names.putIfAbsent(card.criterion(), card.rule().substring(begin + clause.length()));
            }
        });
    }

    /** Such as {@code the bid was submitted by the closing date}; empty where no rule's name says it. */
    String of(String criterion) {
        return names.getOrDefault(criterion, "");
    }
}
