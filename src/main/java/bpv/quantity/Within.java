package bpv.quantity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a number that people write may be. One outside is refused where it stands, before anything is reckoned with it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Within {
    /** The least that it may be; with {@link #above}, what it has to be more than. */
    long least() default 0;

    /** The most that it may be. */
    long most() default Long.MAX_VALUE;

    /** Whether {@link #least} itself is too little. */
    boolean above() default false;

    /** Numbers of which one may not be more than another. */
    final class Order {
        private Order() {}

        /** @throws IllegalArgumentException if the first is more than the second, which names both */
        public static void require(String lower, Fraction low, String higher, Fraction high) {
            if (low.above(high)) {
                throw new IllegalArgumentException(
                        lower + " is " + low + ", which is more than " + higher + ", " + high);
            }
        }
    }
}
