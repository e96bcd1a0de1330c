package bpv.impact;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In what a section can move. */
public enum Aspect {
    RECOMMENDATION("recommendation") {
        @Override
        Object of(SectionState state) {
            return state.recommendation();
        }
    },
    SCORE("score") {
        @Override
        Object of(SectionState state) {
            return List.of(state.score(), state.meanValue(), state.meanConfidence());
        }
    },
    RANK("rank") {
        @Override
        Object of(SectionState state) {
            return String.valueOf(state.rank());
        }
    },
    MONEY("money") {
        @Override
        Object of(SectionState state) {
            return state.awards();
        }
    };

    private final String key;

    Aspect(String key) {
        this.key = key;
    }

    /** The word in reports. */
    public String key() {
        return key;
    }

    abstract Object of(SectionState state);

    /** Whether a section stands alike in this; a section that is not assessed is like no other. */
    boolean same(@Nullable SectionState one, @Nullable SectionState other) {
        return one == null || other == null ? one == other : Objects.equals(of(one), of(other));
    }

    /** In what two states differ. */
    static List<Aspect> moved(@Nullable SectionState before, @Nullable SectionState now) {
        return Arrays.stream(values())
                .filter(aspect -> !aspect.same(before, now))
                .toList();
    }
}
