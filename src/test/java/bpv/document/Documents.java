package bpv.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** Bid documents to start from, and ways to read them. */
final class Documents {
    /** Says all that the form asks, in as few words as it takes. */
    static final String FULL = """
            schema: bid/1
            round: 2017-2021
            alliance: humber-coast-and-vale
            submitted: 2017-01-18
            contact: { name: A. Example, jobTitle: Manager, phone: 01482 000000, email: a@example.org }
            approvals:
              allianceLead: { name: B. Example, jobTitle: Chair, date: 2017-01-10 }
              stpLeads:
                - { stp: "Humber, Coast and Vale", name: C. Example, jobTitle: Lead, date: 2017-01-11 }
              board: { hasAuthority: true, date: 2017-01-12 }
              organisations:
                - { name: NHS Hull, date: 2017-01-09 }
            governance: { oversight: A board meets monthly., stpFit: It reports to the STP., partners: Charities sit on it. }
            patientEngagement: { meaningful: A panel., representative: Of all., inequalities: Of those we miss. }
            deliveryPlan: { title: Delivery plan 2017, agreed: 2017-01-12, stpLink: Chapter 4 of the STP plan. }
            additional: true
            sixtyTwoDayRecovery:
              - { action: Weekly review of the list, owner: Operations, due: 2017-06-30 }
            interventions:
              earlyDiagnosis:
                approach: Find cancers sooner.
                lead: { name: D. Example, jobTitle: Lead nurse, inPost: 2017-03-01 }
                outcomes:
                  - outcome: ED1
                    baseline: { value: 51.8, period: 2015, source: cancerDashboard }
                    trajectory:
                      - { year: 2018/19, value: 56.0 }
                      - { year: 2017/18, value: 53.5 }
                    evidence: { kind: niceGuidance, reference: NG12 }
                milestones:
                  - { outcome: ED1, what: Clinic opens, due: 2017-09-30, owner: D. Example }
                risks:
                  - { outcome: ED1, what: No staff, likelihood: 3, impact: 4, mitigation: Train, owner: D. Example }
                funding:
                  - { year: 2017/18, revenue: 1200000, capital: 200000 }
                  - { year: 2018/19, revenue: 1500000 }
                phases:
                  - name: lung pathway
                    funding: [{ year: 2017/18, revenue: 700000, capital: 200000 }]
                  - name: the rest
                    funding: [{ year: 2017/18, revenue: 500000 }, { year: 2018/19, revenue: 1500000 }]
                afterFunding: { recurrentCost: 300000, metBy: cashReleasingSavings }
                productivity: Fewer visits.
                quality: Earlier treatment.
            """;

    /** Says no more than it must. */
    static final String LEAST = """
            schema: bid/1
            round: 2017-2021
            alliance: wessex
            submitted: 2017-01-18
            interventions:
              recoveryPackage:
                outcomes:
                  - outcome: RP6
                    baseline: { value: 8.7 }
                    trajectory: [{ year: 2017/18, value: 8.8 }]
                funding:
                  - { year: 2017/18, revenue: 1 }
            """;

    private Documents() {}

    static ReadBid yaml(String text) {
        return BidReader.read("bid.yaml", text.getBytes(UTF_8), Forms.ROUND_2017);
    }

    static ReadBid json(String text) {
        return BidReader.read("bid.json", text.getBytes(UTF_8), Forms.ROUND_2017);
    }

    /** The full document with one thing said otherwise. */
    static ReadBid full(String said, String otherwise) {
        return yaml(changed(FULL, said, otherwise));
    }

    static ReadBid least(String said, String otherwise) {
        return yaml(changed(LEAST, said, otherwise));
    }

    static String changed(String document, String said, String otherwise) {
        if (!document.contains(said)) {
            throw new IllegalArgumentException("the document does not say " + said);
        }
        return document.replace(said, otherwise);
    }

    /** Problems as {@code line:column code pointer}. */
    static List<String> problems(ReadBid read) {
        return read.problems().stream()
                .map(problem ->
                        problem.line() + ":" + problem.column() + " " + problem.code() + " " + problem.pointer())
                .map(String::strip)
                .toList();
    }

    static List<String> codes(ReadBid read) {
        return read.problems().stream().map(problem -> problem.code()).toList();
    }
}
