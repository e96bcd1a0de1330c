package bpv.assessment;

import bpv.alliance.Alliance;
import bpv.bid.Intervention;
import bpv.bid.OutcomeClass;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.Set;

/**
 * A section that may be funded, as the limits of policy see it.
 *
 * @param section its id, such as {@code humber-coast-and-vale/earlyDiagnosis}
 * @param alliance its Alliance
 * @param intervention what it is for
 * @param recommendation what is recommended
 * @param score 0 to 100
 * @param asked the section's whole ask
 * @param classes the classes of the outcomes that it addresses
 */
public record Candidacy(
        String section,
        Alliance alliance,
        Intervention intervention,
        Recommendation recommendation,
        Fraction score,
        Money asked,
        Set<OutcomeClass> classes)
        implements Subject {
    public Candidacy {
        classes = Set.copyOf(classes);
    }

    /** Whether it addresses an outcome of a class. */
    public boolean addresses(OutcomeClass outcomeClass) {
        return classes.contains(outcomeClass);
    }

    /** Whether it addresses an outcome of clinical effectiveness. */
    public boolean clinicalEffectiveness() {
        return addresses(OutcomeClass.CLINICAL_EFFECTIVENESS);
    }

    /** Whether it addresses an outcome of experience. */
    public boolean experience() {
        return addresses(OutcomeClass.EXPERIENCE);
    }

    /** Whether it addresses an outcome of safety. */
    public boolean safety() {
        return addresses(OutcomeClass.SAFETY);
    }

    /** The region of NHS England that its Alliance is in. */
    public String region() {
        return alliance.region();
    }

    @Override
    public String subject() {
        return section;
    }

    @Override
    public String pointer() {
        return "/interventions/" + intervention.key();
    }
}
