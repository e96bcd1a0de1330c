package bpv.draft;

import java.util.Comparator;
import java.util.function.ToIntFunction;

/** What an outcome counts for; each end of it is looked for, and among equals that of the others. */
enum Metric {
    SCORE(OutcomeOption::product),
    VALUE(OutcomeOption::value),
    CONFIDENCE(OutcomeOption::confidence);

    private final ToIntFunction<OutcomeOption> measure;

    Metric(ToIntFunction<OutcomeOption> measure) {
        this.measure = measure;
    }

    int of(OutcomeOption option) {
        return measure.applyAsInt(option);
    }

    /** From worst to best. */
    Comparator<OutcomeOption> order() {
        return Comparator.comparingInt(measure)
                .thenComparingInt(OutcomeOption::product)
                .thenComparingInt(option -> option.value() + option.confidence());
    }
}
