package bpv.allocation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How limits stand while awards are made one after the other. */
final class LimitTally {
    private final List<Limit> limits;
    private final long[] counted;

    LimitTally(List<Limit> limits) {
        this.limits = limits;
        this.counted = new long[limits.size()];
        for (int i = 0; i < counted.length; i++) {
            for (String section : limits.get(i).sections()) {
                counted[i] = Math.addExact(counted[i], limits.get(i).count(null, section));
            }
        }
    }

    /** Whether no limit is exceeded by this that would not be without it. */
    boolean allows(String section, Option option) {
        return forbidding(section, null, option).isEmpty();
    }

    /** The limits that a section's option would exceed in place of what it gets now. */
    List<String> forbidding(String section, @Nullable Option present, Option option) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < counted.length; i++) {
            long more = more(limits.get(i), section, option)
                    - (present == null ? 0 : more(limits.get(i), section, present));
            if (more > 0 && counted[i] + more > limits.get(i).most()) {
                names.add(limits.get(i).name());
            }
        }
        return names;
    }

    void take(String section, Option option) {
        for (int i = 0; i < counted.length; i++) {
            counted[i] = Math.addExact(counted[i], more(limits.get(i), section, option));
        }
    }

    /** The limits that are exceeded now, and by how much. */
    List<Breach> breaches() {
        List<Breach> breaches = new ArrayList<>();
        for (int i = 0; i < counted.length; i++) {
            long over = counted[i] - limits.get(i).most();
            if (over > 0) {
                breaches.add(new Breach(limits.get(i), over));
            }
        }
        return breaches;
    }

    private static long more(Limit limit, String section, @Nullable Option option) {
        return limit.sections().contains(section) ? limit.count(option, section) - limit.count(null, section) : 0;
    }
}
