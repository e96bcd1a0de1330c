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
}
