package bpv.page;

import bpv.report.RoundResult;
import java.util.List;

/** The pages on which a panel looks at a round. */
public final class RoundPage {
    private RoundPage() {}

    /**
     * A round whose sections have pages of their own.
     *
     * @param folder where its bids come from, as it is shown
     * @param notice why this is not how the folder is now; empty if it is
     */
    public static String ofFolder(Frame frame, RoundResult result, RoundFilter filter, String folder, String notice) {
        return write(frame, new RoundView(result, filter, folder, notice, null));
    }

    /** A round that was sent: nothing of it is kept, so the stories of its sections stand on the same page. */
    public static String ofUpload(
            Frame frame, RoundResult result, RoundFilter filter, String from, CarriedRound carried) {
        return write(frame, new RoundView(result, filter, from, "", carried));
    }

    /**
     * The story of one section; it must be one of the round.
     *
     * @param notice why this is not how the folder is now; empty if it is
     */
    public static String ofSection(Frame frame, RoundResult result, String section, String notice) {
        return Html.of(out -> JtestoryGenerated.render(out, Html.PLAIN, frame, StoryView.of(result, section), notice));
    }

    /**
     * A form to send a round.
     *
     * @param hasFolder whether the service has a round of its own to show
     * @param wrong why nothing of what was sent could be assessed; empty before anything is sent
     */
    public static String form(Frame frame, boolean hasFolder, List<String> wrong) {
        return Html.of(out -> JtesendroundGenerated.render(out, Html.PLAIN, frame, hasFolder, wrong));
    }

    private static String write(Frame frame, RoundView view) {
        return Html.of(out -> JteroundGenerated.render(out, Html.PLAIN, frame, view));
    }
}
