package bpv.allocation;

import java.util.List;

/**
 * Why there is no plan that keeps to every rule of policy, and what would make one. What gives way is for people to choose;
 * nothing is changed here.
 *
 * @param proved whether no plan keeps to every rule; otherwise none was found before the node limit
 * @param rules a smallest set of rules that cannot hold together beside the money of each year: without any one of them, the
 *     others can. Empty if that is not proved, or the node limit came before it was found
 * @param ways what would make a plan; empty if the node limit came first
 */
public record Conflict(boolean proved, List<Limit> rules, List<Way> ways) {
    public Conflict {
        rules = List.copyOf(rules);
        ways = List.copyOf(ways);
    }

    /**
     * Rules that give way, all others kept.
     *
     * @param concessions what each of them concedes, given those before it
     */
    public record Way(List<Concession> concessions) {
        public Way {
            concessions = List.copyOf(concessions);
        }

        /** Whether it is proved that less would not do. */
        public boolean isLeast() {
            return concessions.stream().allMatch(Concession::isLeast);
        }
    }

    /**
     * By how much a rule gives way.
     *
     * @param breach by how much it would then not be kept
     * @param least it is proved that nothing below this would do; at most what the breach comes to, and 0 if nothing is
     *     proved
     */
    public record Concession(Breach breach, long least) {
        public Concession {
            if (least < 0 || least > breach.by()) {
                throw new IllegalArgumentException("at least " + least + " of " + breach);
            }
        }

        /** Whether it is proved that less would not do. */
        public boolean isLeast() {
            return least == breach.by();
        }
    }
}
