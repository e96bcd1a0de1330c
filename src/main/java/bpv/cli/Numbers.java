package bpv.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads whole numbers within bounds. */
final class Numbers {
    private static final int MOST = 1_000_000;

    private Numbers() {}

    private static int between(int least, int most, String text, String what) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Said below, like a number that is too large.
        }
        throw new TypeConversionException(
                what + " is a whole number from " + least + " to " + most + ", but was '" + text + "'");
    }

    /** A port. */
    static final class Port implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return between(0, 65_535, text, "a port");
        }
    }

    /** None or more. */
    static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return between(0, MOST, text, "it");
        }
    }

    /** One or more. */
    static final class Some implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return between(1, MOST, text, "it");
        }
    }
}
