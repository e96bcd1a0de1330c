package bpv.policy;

import bpv.source.Node;
import bpv.source.Place;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules have to find in one case.
 *
 * @param file the file that it stands in, as the caller named the folder
 * @param topic the rule file that it belongs to, relative to the rules folder, such as {@code gateway/approvals.drl}
 * @param place where it begins
 * @param sentence the case in one sentence
 * @param day the day of assessment; null for that of the rules folder
 * @param given the facts that differ from the sound bid, those of a scenario that it is like among them
 * @param find the answers expected
 * @param fires the rules that have to conclude something
 * @param never the rules that may not
 */
public record Scenario(
        String file,
        String topic,
        Place place,
        String sentence,
        @Nullable LocalDate day,
        Given given,
        List<Expected> find,
        List<Named> fires,
        List<Named> never) {
    public Scenario {
        find = List.copyOf(find);
        fires = List.copyOf(fires);
        never = List.copyOf(never);
    }

    /**
     * The facts that matter.
     *
     * @param changes to the sound bid, in order
     * @param figures 62-day figures by Alliance that replace all of theirs
     * @param awardPounds what the Alliance is awarded for each year that the release asks about
     */
    public record Given(List<Change> changes, List<Figures> figures, long awardPounds) {
        public Given {
            changes = List.copyOf(changes);
            figures = List.copyOf(figures);
        }
    }

    /**
     * One change to the sound bid.
     *
     * @param path the names that lead to what changes, joined by full stops
     * @param place where the path stands
     * @param value what stands there instead, where the word {@code nothing} takes it out; or by how much it is changed
     * @param relative whether the value says by how much
     */
    public record Change(String path, Place place, Node value, boolean relative) {}

    /**
     * The only 62-day figures that are known of one Alliance.
     *
     * @param alliance its id; empty for the Alliance of the bid
     * @param place where they stand
     * @param months counts by month
     */
    public record Figures(String alliance, Place place, bpv.alliance.SixtyTwoDayPerformance months) {}

    /**
     * One answer expected.
     *
     * @param name whose answer it is, such as {@code G1} or {@code ED1 value}
     * @param place where it stands
     * @param answers the answer; for conditions, any number of them
     */
    public record Expected(String name, Place place, List<String> answers) {
        public Expected {
            answers = List.copyOf(answers);
        }
    }

    /**
     * A rule that a scenario names.
     *
     * @param answer whose answer it has to conclude, such as {@code ED1 value}; empty for any
     * @param rule the rule's name
     * @param place where it stands
     */
    public record Named(String answer, String rule, Place place) {}
}
