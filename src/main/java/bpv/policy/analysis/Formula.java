package bpv.policy.analysis;

import bpv.quantity.Fraction;
import bpv.rules.syntax.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The condition of a rule, over what it asks of its subject. */
sealed interface Formula {
    /** Whether it holds in a case. */
    boolean holds(Grid.Cell cell);

    /** The questions that it asks. */
    Stream<Formula> atoms();

    /** All of them hold; of none, that is so. */
    record All(List<Formula> parts) implements Formula {
        @Override
        public boolean holds(Grid.Cell cell) {
            return parts.stream().allMatch(part -> part.holds(cell));
        }

        @Override
        public Stream<Formula> atoms() {
            return parts.stream().flatMap(Formula::atoms);
        }
    }

    /** One of them holds, or more. */
    record Any(List<Formula> parts) implements Formula {
        @Override
        public boolean holds(Grid.Cell cell) {
            return parts.stream().anyMatch(part -> part.holds(cell));
        }

        @Override
        public Stream<Formula> atoms() {
            return parts.stream().flatMap(Formula::atoms);
        }
    }

    record Not(Formula part) implements Formula {
        @Override
        public boolean holds(Grid.Cell cell) {
            return !part.holds(cell);
        }

        @Override
        public Stream<Formula> atoms() {
            return part.atoms();
        }
    }

    /** How a number stands to a bound. */
    enum Sign {
        BELOW,
        AT_MOST,
        IS,
        AT_LEAST,
        ABOVE;

        /** @param side negative if the number is below the bound, 0 if it is the bound */
        boolean fits(int side) {
            return switch (this) {
                case BELOW -> side < 0;
                case AT_MOST -> side <= 0;
                case IS -> side == 0;
                case AT_LEAST -> side >= 0;
                case ABOVE -> side > 0;
            };
        }

        /** The same seen from the bound. */
        Sign turned() {
            return switch (this) {
                case BELOW -> ABOVE;
                case AT_MOST -> AT_LEAST;
                case IS -> IS;
                case AT_LEAST -> AT_MOST;
                case ABOVE -> BELOW;
            };
        }
    }

    /**
     * A number beside a bound.
     *
     * @param key the number, as the fields that lead to it
     * @param type its type in Java, which may be that of a day
     * @param span where it stands
     */
    record Compare(String key, Class<?> type, Sign sign, Fraction bound, Span span) implements Formula {
        @Override
        public boolean holds(Grid.Cell cell) {
            return sign.fits(cell.side(key, bound));
        }

        @Override
        public Stream<Formula> atoms() {
            return Stream.of(this);
        }
    }

    /** One of some constants. @param type the choice */
    record Chosen(String key, Class<?> type, Set<String> values) implements Formula {
        public Chosen {
            values = Set.copyOf(values);
        }

        @Override
        public boolean holds(Grid.Cell cell) {
            return values.contains(cell.choice(key));
        }

        @Override
        public Stream<Formula> atoms() {
            return Stream.of(this);
        }
    }

    /**
     * Something that is true or false.
     *
     * @param key the fields that lead to it; or the text of what is not understood
     * @param understood whether it is a field, so that it can be looked up
     */
    record True(String key, boolean understood) implements Formula {
        @Override
        public boolean holds(Grid.Cell cell) {
            return cell.truth(key);
        }

        @Override
        public Stream<Formula> atoms() {
            return Stream.of(this);
        }
    }
}
