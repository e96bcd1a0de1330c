package bpv.page;

import java.util.List;

/** What a person is shown where a request could not be answered. */
public final class FaultPage {
    private FaultPage() {}

    /**
     * @param title what kind of fault it is
     * @param says sentences on this one, the most important first
     * @param errors the places to put right; may be empty
     * @param reference names this one fault, as the log does; empty where a page only explains a kind of fault
     */
    public record Says(String title, List<String> says, List<String> errors, String reference) {
        public Says {
            says = List.copyOf(says);
            errors = List.copyOf(errors);
        }
    }

    /**
     * A kind of fault in a list of them.
     *
     * @param address of its own page
     * @param status the HTTP status that it has
     */
    public record Kind(String address, int status, String title, String remedy) {}

    /** Every kind of fault. */
    public static String all(Frame frame, List<Kind> kinds) {
        return Html.of(out -> JtefaultsGenerated.render(out, Html.PLAIN, frame, kinds));
    }

    public static String of(Frame frame, Says says) {
        return Html.of(out -> JtefaultGenerated.render(out, Html.PLAIN, frame, says));
    }
}
