package bpv.allocation;

import java.util.List;

/**
 * Why no plan keeps to every rule of policy, and what the least change would be. What gives way is for people to choose;
 * nothing is changed here.
 *
 * @param rules a smallest set of rules that cannot hold together beside the money of each year: without any one of them, the
 *     others can. Empty only if the node limit came before it was found
 * @param ways what would make a plan, each with the least change of its kind; empty if the node limit came first
 */
public record Conflict(List<Limit> rules, List<Way> ways) {
    public Conflict {
        rules = List.copyOf(rules);
        ways = List.copyOf(ways);
    }

    /**
     * Rules that give way, all others kept.
     *
     * @param breaches by how much each of them must give way at least, given those before it
     */
    public record Way(List<Breach> breaches) {
        public Way {
            breaches = List.copyOf(breaches);
        }
    }
}
