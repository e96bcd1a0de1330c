package bpv.committee;

import bpv.alliance.Alliance;
import bpv.allocation.Award;
import bpv.allocation.Proposal;
import bpv.assessment.AssessedSection;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.report.Json;
import bpv.report.Names;
import bpv.report.RoundResult.SectionOf;
import bpv.workbook.Days;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * The awards that best value proposes, as a data package of the 360Giving Data Standard, version 1.4. Nothing has been awarded:
 * the package and every grant in it say so.
 */
public final class ProposedAwards {
    /** Begins the identifiers where no prefix is given; 360Giving registers prefixes, and not this one. */
    public static final String UNREGISTERED = "360G-UNREGISTERED";

    private static final String VERSION = "1.4";
    private static final String CURRENCY = "GBP";
    private static final String PROGRAMME = "Cancer Transformation Fund";

    /** Who would pay; an Alliance has no code in a public register. NHS England's code is that of the ODS, list GB-NHS. */
    private static final String FUNDER_ID = "GB-NHS-X24";

    private static final String FUNDER = "NHS England";

    private final Json json;
    private final Committee committee;
    private final String prefix;
    private final String day;

    private ProposedAwards(Json json, Committee committee, String prefix) {
        this.json = json;
        this.committee = committee;
        this.prefix = prefix;
        this.day = committee.round().provenance().day().toString();
    }

    /** Whether a text may begin identifiers: {@code 360G-} with letters, digits and underscores. */
    public static boolean isPrefix(String text) {
        return text.matches("360G-[A-Za-z0-9_]+");
    }

    /**
     * All of it; the caller closes the writer.
     *
     * @param best the proposal; it awards something, because the standard has no package without a grant
     * @param prefix begins every identifier of ours
     */
    public static void write(Committee committee, Proposal best, String prefix, Writer out) {
        if (best.awards().isEmpty()) {
            throw new IllegalArgumentException("a package of 360Giving data has at least one grant");
        }
        Json json = new Json(out);
        json.begin();
        new ProposedAwards(json, committee, prefix).content(best);
        json.end();
    }

    private void content(Proposal best) {
        String round = committee.round().money().round();
        json.text("version", VERSION);
        json.text("title", PROGRAMME + ", round " + round + ": proposed awards, not made");
        json.text(
                "description",
                "PROPOSED AWARDS. Nothing in this package has been awarded. They are the proposal for best value of "
                        + committee.round().provenance().engine() + " as of "
                        + Days.written(committee.round().provenance().day())
                        + "; people decide. The award date of each is the day of assessment, because no award has been"
                        + " made. " + aboutPrefix());
        json.text("issued", day);
        json.text("identifier", prefix + "-" + round + "-proposed-" + day);
        json.object("publisher", () -> {
            json.text("name", FUNDER);
            json.text("identifier", FUNDER_ID);
        });
        json.array("grants", best.awards(), this::grant);
    }

    private String aboutPrefix() {
        return prefix.equals(UNREGISTERED)
                ? "The prefix " + prefix + " is not registered: ask 360Giving for one before anything is published."
                : "Identifiers begin with the publisher prefix " + prefix + ".";
    }

    private void grant(Award award) {
        SectionOf of = committee
                .round()
                .section(award.section())
                .orElseThrow(
                        () -> new IllegalStateException("an award to " + award.section() + ", which is no section"));
        Alliance alliance = of.document().assessed().alliance();
        String intervention = of.section().section().intervention().title();
        json.text("id", id(award.section()));
        json.text("title", "Proposed: " + shortened(Names.name(alliance)) + ", " + intervention);
        json.text("description", description(award, of.section(), alliance));
        json.text("currency", CURRENCY);
        json.number("amountAppliedFor", of.section().section().totalAsked().pounds());
        json.number("amountAwarded", award.total().pounds());
        json.text("awardDate", day);
        json.array("plannedDates", List.of(award.years().keySet()), years -> {
            json.text("startDate", award.years().firstKey().firstDay().toString());
            json.text("endDate", award.years().lastKey().lastDay().toString());
        });
        json.array("recipientOrganization", List.of(alliance), this::recipient);
        json.array("fundingOrganization", List.of(FUNDER), funder -> {
            json.text("id", FUNDER_ID);
            json.text("name", funder);
        });
        json.array("beneficiaryLocation", List.of(alliance), footprint -> {
            json.text("name", Names.name(footprint));
            json.text("countryCode", "GB");
            json.text(
                    "description",
                    "Footprint of the Alliance, in the region " + footprint.region() + " of NHS England.");
        });
        json.array("grantProgramme", List.of(committee.round().money().round()), round -> {
            json.text("code", prefix + "-" + round);
            json.text("title", PROGRAMME + ", round " + round);
        });
        json.array("classifications", List.of(of.section().section().intervention()), kind -> {
            json.text("vocabulary", "Interventions of the " + PROGRAMME);
            json.text("code", kind.key());
            json.text("title", kind.title());
        });
        json.array("commitmentTransaction", List.copyOf(award.years().entrySet()), year -> year(award, year));
    }

    private void recipient(Alliance alliance) {
        json.text("id", prefix + "-" + alliance.id());
        json.text("name", Names.name(alliance));
        json.text(
                "description",
                "A Cancer Alliance is no body corporate and has no code of its own: the identifier is this publisher's. Who"
                        + " would hold the money for it is for the award to say.");
    }

    private void year(Award award, Map.Entry<FinancialYear, Money> year) {
        json.text("id", id(award.section()) + "-" + year.getKey().start());
        json.text("currency", CURRENCY);
        json.number("value", year.getValue().pounds());
        json.text("description", "Proposed for the financial year " + year.getKey() + "; not committed.");
    }

    private static String description(Award award, AssessedSection section, Alliance alliance) {
        return "PROPOSED, NOT AWARDED: " + section.section().intervention().title() + " in " + Names.name(alliance)
                + ", "
                + award.option().name() + ". Score " + section.totals().scoreShown() + " of 100; recommendation: "
                + section.label().title() + ".";
    }

    /** Without slashes, which some applications take for paths. */
    private String id(String section) {
        return prefix + "-" + committee.round().money().round() + "-" + section.replace('/', '-');
    }

    /** A title has fewer than 140 characters. */
    private static String shortened(String name) {
        return name.length() <= 90 ? name : name.substring(0, 89) + "…";
    }
}
