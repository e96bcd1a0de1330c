package bpv.assessment;

/**
 * A conclusion with the rule that reached it.
 *
 * @param conclusion what was concluded
 * @param card the rule
 */
public record Explained<C extends Conclusion>(C conclusion, RuleCard card) {
    public String subject() {
        return conclusion.subject();
    }

    public String criterion() {
        return card.criterion();
    }
}
