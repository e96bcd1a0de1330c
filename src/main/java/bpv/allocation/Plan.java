package bpv.allocation;

import bpv.quantity.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** One choice for each section of a model, twins in the preferred order. Plans of one model compare exactly. */
final class Plan {
    private final Model model;
    /** By section, as numbered in the model. */
    final int[] choice;

    final long money;
    /** The benefit in units, each choice rounded up: too much by less than one unit a section. */
    final long units;

    private Plan(Model model, int[] choice) {
        this.model = model;
        this.choice = choice;
        this.money = Arrays.stream(choice).mapToLong(model::money).reduce(0, Math::addExact);
        this.units = Arrays.stream(choice).mapToLong(k -> model.units[k]).sum();
    }

    /** The plan with these choices; where sections have the same menu, the first gets the option of the least number. */
    static Plan of(Model model, int[] choice) {
        int[] ordered = choice.clone();
        for (int section = 0; section < ordered.length; section++) {
            int place = ordered[section] - model.start[section];
            int at = section;
            for (int before = model.twin[at]; before >= 0; before = model.twin[at]) {
                if (ordered[before] - model.start[before] <= place) {
                    break;
                }
                ordered[at] = model.start[at] + ordered[before] - model.start[before];
                at = before;
            }
            ordered[at] = model.start[at] + place;
        }
        return new Plan(model, ordered);
    }

    /** The plan that makes these awards, each of which is a choice of the model. */
    static Plan of(Model model, List<Award> awards) {
        int[] choice = new int[model.size()];
        for (int block = 0; block < choice.length; block++) {
            Set<String> sections = Set.copyOf(model.blocks().get(block).sections());
            List<Award> here = awards.stream()
                    .filter(award -> sections.contains(award.section()))
                    .toList();
            int k = model.start[block];
            while (!model.choice(k).awards().equals(here)) {
                k++;
            }
            choice[block] = k;
        }
        return new Plan(model, choice);
    }

    /** Of two plans the one that the scheme prefers comes first: most benefit, least money, first choice. */
    int compareTo(Plan other) {
        int byBenefit = other.compareBenefit(this);
        if (byBenefit != 0) {
            return byBenefit;
        }
        int byMoney = Long.compare(money, other.money);
        return byMoney != 0 ? byMoney : Arrays.compare(choice, other.choice);
    }

    /**
     * Plans whose units differ by more than rounding can explain are told apart by them. Otherwise what differs is added up
     * exactly, and only that: the common denominator of a whole plan may be very large.
     */
    int compareBenefit(Plan other) {
        if (Math.abs(units - other.units) > choice.length) {
            return Long.compare(units, other.units);
        }
        List<Fraction> differences = new ArrayList<>();
        for (int section = 0; section < choice.length; section++) {
            if (choice[section] != other.choice[section]) {
                differences.add(model.benefit(choice[section]).minus(model.benefit(other.choice[section])));
            }
        }
        return Benefits.sum(differences).signum();
    }

    /** Which of its section's choices the plan makes, from 0. */
    int place(int section) {
        return choice[section] - model.start[section];
    }

    /** This plan with the choices of two sections of the same menu exchanged; it is not put in the preferred order. */
    Plan exchanging(int section, int twin) {
        int[] exchanged = choice.clone();
        exchanged[section] = model.start[section] + place(twin);
        exchanged[twin] = model.start[twin] + place(section);
        return new Plan(model, exchanged);
    }

    boolean sameAs(Plan other) {
        return Arrays.equals(choice, other.choice);
    }

    Fraction benefit() {
        return Benefits.sum(Arrays.stream(choice).mapToObj(model::benefit).toList());
    }

    /** What the plan funds, in the order of the sections' ids. */
    List<Award> awards() {
        List<Award> awards = new ArrayList<>();
        for (int each : choice) {
            awards.addAll(model.choice(each).awards());
        }
        return List.copyOf(awards);
    }
}
