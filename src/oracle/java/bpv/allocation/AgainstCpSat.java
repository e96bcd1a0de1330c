package bpv.allocation;

import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Divides seeded rounds of 57 sections under 50 rules by the engine and by OR-Tools CP-SAT with one worker, on the same
 * model, in pairs. Benefits are whole millionths for CP-SAT, so both must agree to less than that for each section. The
 * engine's time includes telling ties apart and asking for another plan of the same benefit; CP-SAT's does not.
 */
final class AgainstCpSat {
    private static final int ROUNDS = 30;
    private static final int WARM_UP = 5;
    private static final int DECIMALS = 6;
    private static final long NODES = 200_000;
    private static final double LIMIT = 60;

    private AgainstCpSat() {}

    private record Timed(long nanos, double benefit, boolean proved) {}

    public static void main(String[] arguments) {
        Loader.loadNativeLibraries();
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        int unproved = 0;
        for (int seed = 1 - WARM_UP; seed <= ROUNDS; seed++) {
            PolicyRound round = PolicyRound.of(seed);
            Timed engine = engine(round);
            Timed cpSat = cpSat(round);
            if (engine.proved() && cpSat.proved() && Math.abs(engine.benefit() - cpSat.benefit()) > 1e-4) {
                throw new AssertionError("seed " + seed + ": " + engine + " and " + cpSat);
            }
            if (seed > 0) {
                unproved += engine.proved() ? 0 : 1;
                ours.add(engine.nanos() / 1e6);
                theirs.add(cpSat.nanos() / 1e6);
                ratios.add((double) engine.nanos() / cpSat.nanos());
            }
        }
        System.out.println("engine " + spread(ours) + " ms, not proved " + unproved);
        System.out.println("CP-SAT " + spread(theirs) + " ms");
        System.out.println("ratio " + spread(ratios));
    }

    private static String spread(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return String.format(
                "%.3f (%.3f to %.3f)",
                sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
    }

    private static Timed engine(PolicyRound round) {
        long begin = System.nanoTime();
        BestValue.Answer answer = BestValue.propose(
                round.instance().candidates(), round.instance().envelopes(), round.policy(), NODES);
        long nanos = System.nanoTime() - begin;
        if (answer instanceof BestValue.Answer.Found found) {
            Proof.BySearch proof = (Proof.BySearch) found.proposal().proof();
            return new Timed(
                    nanos,
                    found.proposal().benefitShown().doubleValue(),
                    proof.standing() == Proof.Standing.PROVED);
        }
        return new Timed(nanos, -1, answer instanceof BestValue.Answer.NoPlan);
    }

    private static Timed cpSat(PolicyRound round) {
        long begin = System.nanoTime();
        CpModel model = new CpModel();
        Map<String, BoolVar[]> taken = new HashMap<>();
        LinearExprBuilder benefit = LinearExpr.newBuilder();
        for (Candidate candidate : round.instance().candidates()) {
            BoolVar[] options = new BoolVar[candidate.menu().size() + 1];
            for (int k = 0; k < options.length; k++) {
                options[k] = model.newBoolVar("");
                if (k > 0) {
                    benefit.addTerm(options[k], millionths(candidate.menu().get(k - 1).benefit()));
                }
            }
            model.addExactlyOne(options);
            taken.put(candidate.section(), options);
        }
        for (Envelope envelope : round.instance().envelopes()) {
            Set<FinancialYear> year = Set.of(envelope.year());
            add(model, round, taken, new Limit.AtMost("year", envelope.available(), taken.keySet(), year));
        }
        round.policy().limits().forEach(limit -> add(model, round, taken, limit));
        model.maximize(benefit);
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed(0).setMaxTimeInSeconds(LIMIT);
        CpSolverStatus status = solver.solve(model);
        long nanos = System.nanoTime() - begin;
        boolean none = status == CpSolverStatus.INFEASIBLE;
        return new Timed(
                nanos, none ? -1 : solver.objectiveValue() / 1e6, none || status == CpSolverStatus.OPTIMAL);
    }

    private static void add(CpModel model, PolicyRound round, Map<String, BoolVar[]> taken, Limit limit) {
        LinearExprBuilder counted = LinearExpr.newBuilder();
        for (Candidate candidate : round.instance().candidates()) {
            if (limit.sections().contains(candidate.section())) {
                BoolVar[] options = taken.get(candidate.section());
                for (int k = 0; k < options.length; k++) {
                    counted.addTerm(
                            options[k],
                            limit.count(k == 0 ? null : candidate.menu().get(k - 1), candidate.section()));
                }
            }
        }
        model.addLessOrEqual(counted, limit.most());
    }

    private static long millionths(Fraction benefit) {
        return benefit.toDecimal(DECIMALS)
                .movePointRight(DECIMALS)
                .setScale(0, RoundingMode.UNNECESSARY)
                .longValueExact();
    }
}
