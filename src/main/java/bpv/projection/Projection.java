package bpv.projection;

import bpv.alliance.Footprints;
import bpv.allocation.Award;
import bpv.allocation.Envelope;
import bpv.allocation.Proposal;
import bpv.assessment.Assumption;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.quantity.Quarter;
import bpv.release.Outlook;
import bpv.release.ReleaseRow;
import bpv.report.Divided;
import bpv.report.FigureMonth;
import bpv.report.FigureMonth.Basis;
import bpv.report.Names;
import bpv.report.Projected;
import bpv.report.ProjectedQuarter;
import bpv.report.Provenance;
import bpv.report.RoundResult;
import bpv.report.WhatIf;
import bpv.report.WhatIf.Awarded;
import bpv.round.ReleaseDesk;
import bpv.round.Round;
import bpv.round.RoundFile;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Projects the release of awards by performance scenarios, and by the real figures beside them. */
public final class Projection {
    private static final Money HUNDRED_POUNDS = Money.ofPounds(100);
    private static final PerformanceScenario REAL =
            new PerformanceScenario(PerformanceScenario.REAL, "", null, Collections.emptySortedMap());

    private final Round round;
    private final Footprints footprints;
    private final List<FinancialYear> years;
    private final ReleaseDesk published;

    public Projection(Round round) {
        this.round = round;
        this.footprints = round.footprints();
        this.years = round.money().years();
        this.published = round.releaseDesk();
    }

    /** The quarters that performance decides, each with the three months that count; none if the rules link no year. */
    public SortedMap<Quarter, List<YearMonth>> windows() {
        return published.windows();
    }

    /**
     * The awards of a proposal in the years linked to performance, by Alliance.
     *
     * @param rules how many rules of policy it keeps
     * @param stated who says why
     * @param overridden what is not as the rules folder says
     */
    public Awarded of(
            Proposal proposal, WhatIf.Basis basis, int rules, List<Divided.Stated> stated, List<String> overridden) {
        SortedMap<FinancialYear, SortedMap<String, Money>> awards = new TreeMap<>();
        for (FinancialYear year : published.linkedYears()) {
            SortedMap<String, Money> byAlliance = new TreeMap<>();
            for (Award award : proposal.awards()) {
                String alliance = award.section().substring(0, award.section().indexOf('/'));
                byAlliance.merge(alliance, award.option().in(year), Money::plus);
            }
            byAlliance.values().removeIf(Money::isNothing);
            awards.put(year, byAlliance);
        }
        return new Awarded(basis, rules, stated, overridden, awards);
    }

    /** All that is available in the years linked to performance, spread over the footprints by population. */
    public Awarded byHead() {
        SortedMap<FinancialYear, SortedMap<String, Money>> awards = new TreeMap<>();
        for (Envelope envelope : round.money().yearly()) {
            if (published.linkedYears().contains(envelope.year())) {
                awards.put(envelope.year(), ByHead.spread(envelope.available(), footprints));
            }
        }
        return new Awarded(WhatIf.Basis.BY_HEAD, 0, List.of(), List.of(), awards);
    }

    /**
     * The whole of it.
     *
     * @param scenarios what is assumed; none for a backtest on the real figures
     * @param documents the bids that the awards were made to
     */
    public WhatIf project(Awarded awarded, List<PerformanceScenario> scenarios, List<RoundResult.Document> documents) {
        return project(awarded, round.provenance(), round.assumptions(), scenarios, documents);
    }

    /** The same where the awards were made as a round file says, which may be otherwise than the rules folder does. */
    WhatIf project(
            Awarded awarded,
            RoundFile file,
            List<PerformanceScenario> scenarios,
            List<RoundResult.Document> documents) {
        return project(awarded, file.provenance(round), file.assumptions(round), scenarios, documents);
    }

    private WhatIf project(
            Awarded awarded,
            Provenance provenance,
            List<Assumption> ofAwards,
            List<PerformanceScenario> scenarios,
            List<RoundResult.Document> documents) {
        SortedMap<String, String> names = new TreeMap<>();
        footprints.alliances().values().forEach(alliance -> names.put(alliance.id(), Names.name(alliance)));
        List<Assumption> assumptions = new ArrayList<>(published.assumptions());
        assumptions.addAll(ofAwards);
        return new WhatIf(
                provenance,
                assumptions,
                documents,
                awarded,
                windows(),
                names,
                projected(REAL, awarded),
                scenarios.stream().map(scenario -> projected(scenario, awarded)).toList());
    }

    private Projected projected(PerformanceScenario scenario, Awarded awarded) {
        ReleaseDesk desk = new ReleaseDesk(
                round.book(),
                years,
                footprints.ids(),
                alliance -> scenario.outlook(footprints.performanceOf(alliance)));
        List<ReleaseRow> rows = new ArrayList<>();
        List<ReleaseRow> ofAHundred = new ArrayList<>();
        for (FinancialYear year : desk.linkedYears()) {
            SortedMap<String, Money> awards = awarded.awards().getOrDefault(year, Collections.emptySortedMap());
            rows.addAll(desk.schedule(awarded.basis().key(), year, awards));
            footprints.ids().forEach(id -> ofAHundred.addAll(desk.quarters("ofAHundred", year, id, HUNDRED_POUNDS)));
        }
        return new Projected(
                scenario.name(),
                scenario.because(),
                rows.stream().map(row -> quarter(scenario, row)).toList(),
                ofAHundred.stream().map(row -> quarter(scenario, row)).toList());
    }

    private ProjectedQuarter quarter(PerformanceScenario scenario, ReleaseRow row) {
        SortedMap<YearMonth, Assumed> assumed = scenario.of(row.alliance());
        Outlook outlook = scenario.outlook(footprints.performanceOf(row.alliance()));
        List<FigureMonth> months = new ArrayList<>();
        for (YearMonth month : row.decided().performance().window()) {
            Fraction percent = outlook.percent(month).orElse(null);
            Assumed stated = assumed.get(month);
            if (stated != null) {
                months.add(new FigureMonth(month, Basis.ASSUMED, percent, stated.stated(), stated.capped()));
            } else {
                boolean known = row.decided().performance().known().contains(month);
                months.add(new FigureMonth(month, known ? Basis.REAL : Basis.NOT_KNOWN, percent, "", false));
            }
        }
        return new ProjectedQuarter(row, months);
    }
}
