package bpv.committee;

import bpv.allocation.CutLine;
import bpv.allocation.Proposal;
import bpv.report.DividedText;
import bpv.report.Names;
import java.util.List;

/** The sections of the report that say what other rules, money, scores and asks would do. */
final class Otherwise {
    private final Committee committee;
    private final ReportPage page;
    private final Prices prices;
    private final Proposal best;

    Otherwise(Committee committee, ReportPage page, Proposal best) {
        this.committee = committee;
        this.page = page;
        this.prices = new Prices(committee);
        this.best = best;
    }

    void write() {
        costs();
        sections();
        reserve();
        distances();
        committee.divided().cutLine().ifPresent(this::cutLine);
        leftOut();
        otherPapers();
    }

    private void costs() {
        page.onNewPage();
        page.heading("What rules and years cost and bring");
        if (prices.rules().isEmpty()) {
            page.text("There are no rules of policy.");
        } else {
            page.text(
                    "What a rule costs is the benefit that the best plan without it has more; each was found by dividing"
                            + " the money again.");
            page.grid(prices.rules());
        }
        page.grid(prices.years());
    }

    private void sections() {
        page.heading("What would be otherwise");
        if (prices.sections().isEmpty()) {
            page.text("Nothing was asked: there is no section that may be funded, or the questions were left out.");
            return;
        }
        page.text(
                "For a section that best value funds, the best plan without it; for one that it does not, the best plan"
                        + " with it. The benefit lost is also by how much a section fell short.");
        page.grid(prices.sections());
    }

    private void reserve() {
        page.onNewPage();
        page.heading("Reserve lists");
        page.text(
                "Sections that may be funded and get nothing, best score first, and then those funded in part. Each has the"
                        + " option that needs the least extra money while all other awards stay, and the years in which it does not"
                        + " fit.");
        for (Proposal proposal : List.of(committee.rankOrder(), best)) {
            if (new Reserve(committee).of(proposal).isEmpty()) {
                page.text(Names.capital(proposal.name()) + ": nobody is on it.");
            }
            page.grid(new Reserve(committee).of(proposal));
        }
    }

    private void distances() {
        page.onNewPage();
        page.heading("What would fund a section");
        Reach reach = new Reach(committee);
        if (reach.distances().isEmpty()) {
            page.text("Best value funds every section that may be funded"
                    + (committee.round().candidates().isEmpty() ? ", because there is none." : "."));
            return;
        }
        page.text(DividedText.DISTANCES);
        page.grid(reach.distances());
        page.grid(reach.exchanges());
        int none = reach.withoutExchange();
        if (none > 0) {
            page.text(DividedText.withoutExchange(none));
        }
    }

    private void cutLine(CutLine line) {
        page.onNewPage();
        page.heading("The cut line, at approximate prices");
        CutLineGrids cut = new CutLineGrids(committee, line, best);
        if (cut.places().isEmpty()) {
            page.text("No section may be funded.");
            return;
        }
        page.text(DividedText.CUT_LINE);
        page.text(cut.counted());
        page.grid(cut.prices());
        if (line.prices().isEmpty()) {
            page.text(DividedText.noPrices(line));
        }
        page.grid(cut.places());
    }

    private void leftOut() {
        if (committee.divided().leftOut() > 0) {
            page.text(DividedText.leftOut(committee.divided()));
        }
    }

    private void otherPapers() {
        page.heading("Other papers on the same bids");
        page.text(
                "Nothing here is linked; each is made by a command, of the same bids, rules folder and rules of policy.");
        page.items(List.of(
                "Whether these proposals stay on other weights, scores and envelopes, and on which disputed scores the"
                        + " panel's time is well spent: bpv robustness BIDS --html FILE --xlsx FILE",
                "What 62-day performance makes of the awards, quarter by quarter: bpv what-if BIDS --performance FILE"
                        + " --html FILE --xlsx FILE, or with --backtest by the real figures alone",
                "The proof, to be checked by another program: bpv allocate BIDS --certificate FILE, and then bpv verify"
                        + " FILE"));
    }
}
