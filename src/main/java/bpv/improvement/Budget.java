package bpv.improvement;

/** Counts the combinations that a search looks at; once they are spent, it keeps few of them and proves nothing. */
final class Budget {
    private final int limit;
    private long used;

    Budget(int limit) {
        this.limit = limit;
    }

    void use(long combinations) {
        used += combinations;
    }

    boolean spent() {
        return used > limit;
    }

    long used() {
        return used;
    }
}
