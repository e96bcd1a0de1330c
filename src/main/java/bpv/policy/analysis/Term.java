package bpv.policy.analysis;

/** What stands on one side of a comparison. */
sealed interface Term {
    /** A value that is the same for every subject; {@link #NOTHING} for {@code null}. */
    record Constant(Object value) implements Term {
        static final Object NOTHING = new Object();
    }

    /** Something that the subject tells. @param key the fields that lead to it, joined by full stops */
    record Field(String key, Class<?> type) implements Term {}
}
