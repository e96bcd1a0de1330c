package bpv.allocation;

/** Best value of seeded rounds of 1,026 sections under 777 rules, at 2,000 nodes: the gap that is left, and the time. */
final class ThousandSections {
    private static final int TIMES = 18;
    private static final long NODES = 2000;

    private ThousandSections() {}

    public static void main(String[] arguments) {
        for (long seed = 1; seed <= 3; seed++) {
            PolicyRound round = PolicyRound.of(seed, TIMES);
            long begin = System.nanoTime();
            BestValue.Answer answer = BestValue.propose(
                    round.instance().candidates(), round.instance().envelopes(), round.policy(), NODES);
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (answer instanceof BestValue.Answer.Found found) {
                Proof.BySearch proof = (Proof.BySearch) found.proposal().proof();
                double share = proof.gap().dividedBy(found.proposal().benefit()).toDecimal(9).doubleValue();
                System.out.printf(
                        "seed %d: %s, gap %.4f%%, %d nodes, %.1f s%n",
                        seed, proof.status(), 100 * share, proof.nodes(), seconds);
            } else {
                System.out.printf("seed %d: no plan, %.1f s%n", seed, seconds);
            }
        }
    }
}
