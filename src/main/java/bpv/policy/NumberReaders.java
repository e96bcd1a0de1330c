package bpv.policy;

import bpv.assessment.RuleCard;
import bpv.rules.RuleBook;
import bpv.rules.syntax.RuleFile;
import java.util.List;
import java.util.regex.Pattern;

/** Which rules a number decides about. */
final class NumberReaders {
    private NumberReaders() {}

    /**
     * The rules of its set that name a number; all of the set if none does, because a fact may reckon with it. Of a number
     * that belongs to no set, such as a weight, all rules. None if a rule is altered.
     */
    static List<RuleCard> of(RuleBook book, Mutant mutant) {
        if (mutant.ofRule() != null) {
            return List.of();
        }
        List<RuleCard> named = naming(book, mutant);
        if (!named.isEmpty()) {
            return named;
        }
        List<RuleCard> beside = book.cards().stream()
                .filter(card -> card.file().startsWith(mutant.folder()))
                .toList();
        return beside.isEmpty() ? book.cards() : beside;
    }

    /** The rules of its set that name a number, so that they compare with it. */
    static List<RuleCard> naming(RuleBook book, Mutant mutant) {
        String number = mutant.subject().split(" ", 2)[0];
        Pattern word = Pattern.compile("\\b" + Pattern.quote(number) + "\\b");
        return book.cards().stream()
                .filter(card -> card.file().startsWith(mutant.folder()))
                .filter(card -> word.matcher(text(book, card)).find())
                .toList();
    }

    private static String text(RuleBook book, RuleCard card) {
        RuleFile file = RuleFile.read(card.file(), book.fileText(card.file()));
        return file.rule(card.rule()).map(rule -> rule.span().of(file.text())).orElse("");
    }
}
