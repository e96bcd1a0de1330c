package bpv.draft;

import bpv.assessment.AssessedBid;
import bpv.assessment.AssessedSection;
import bpv.assessment.Verdict;
import bpv.bid.Intervention;
import bpv.document.BidReader;
import bpv.document.ReadBid;
import bpv.report.Completion;
import bpv.report.Completion.Fill;
import bpv.round.BidAssessor;
import bpv.source.Edits;
import bpv.source.Node;
import bpv.source.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Completions that were tried: each is assessed as a whole bid, and what the rules find of it is noted. */
final class Trials {
    private final String file;
    private final DraftTree draft;
    private final BidReader reader;
    private final BidAssessor assessor;
    private final List<List<Fill>> fills = new ArrayList<>();
    private final Map<List<Fill>, Integer> numbers = new HashMap<>();
    private final Map<Integer, String> names = new LinkedHashMap<>();
    private final Map<Integer, AssessedBid> assessed = new HashMap<>();
    private @Nullable String sent;
    private @Nullable Read lastRead;
    private final Map<String, Extremes<Verdict>> gateway = new TreeMap<>();
    private final Together gatewayTogether = new Together();
    private final Map<Intervention, SeenSection> sections = new EnumMap<>(Intervention.class);

    private record Read(List<Fill> completion, ReadBid bid) {}

    Trials(String file, DraftTree draft, BidReader reader, BidAssessor assessor) {
        this.file = file;
        this.draft = draft;
        this.reader = reader;
        this.assessor = assessor;
    }

    Map<String, Extremes<Verdict>> gateway() {
        return gateway;
    }

    Together gatewayTogether() {
        return gatewayTogether;
    }

    Map<Intervention, SeenSection> sections() {
        return sections;
    }

    /** What comes of the draft with these fills; empty if they do not make a bid of it. */
    Optional<AssessedBid> of(List<Fill> completion) {
        Integer known = numbers.get(completion);
        if (known != null) {
            return Optional.ofNullable(assessed.get(known));
        }
        int number = fills.size();
        fills.add(List.copyOf(completion));
        numbers.put(fills.get(number), number);
        ReadBid read = read(completion);
        Optional<AssessedBid> bid = read.bid().map(assessor::assess);
        bid.ifPresent(found -> {
            assessed.put(number, found);
            see(found, number);
        });
        return bid;
    }

    /** The draft as it is, without a fill: it completes itself, in the words in which it was sent. */
    void asItStands(AssessedBid bid, String text) {
        sent = text;
        fills.add(List.of());
        numbers.put(List.of(), 0);
        assessed.put(0, bid);
        see(bid, 0);
    }

    /** Why a completion is no bid; none if it is one. That it was looked at does not make it one that was tried. */
    List<Problem> problems(List<Fill> completion) {
        return read(completion).problems();
    }

    /** One that makes a bid is likely to be tried soon. */
    private ReadBid read(List<Fill> completion) {
        Read last = lastRead;
        if (last != null && last.completion().equals(completion)) {
            return last.bid();
        }
        ReadBid bid = reader.read(file, Nodes.filled(draft.tree(), completion));
        if (bid.bid().isPresent()) {
            lastRead = new Read(List.copyOf(completion), bid);
        }
        return bid;
    }

    private void see(AssessedBid bid, int trial) {
        bid.gateway().forEach(finding -> SeenSection.see(gateway, finding, trial));
        gatewayTogether.see(bid.gateway(), 0);
        for (AssessedSection section : bid.sections()) {
            sections.computeIfAbsent(section.section().intervention(), any -> new SeenSection())
                    .see(section, trial);
        }
    }

    Optional<AssessedSection> section(AssessedBid bid, Intervention intervention) {
        return bid.sections().stream()
                .filter(section -> section.section().intervention() == intervention)
                .findFirst();
    }

    /** The name by which results refer to a trial; only those that are referred to are shown. */
    String name(int trial) {
        return names.computeIfAbsent(trial, any -> "completion-" + (names.size() + 1));
    }

    /** Those that have a name. */
    List<Completion> named() {
        List<Completion> completions = new ArrayList<>();
        names.forEach((trial, name) -> {
            completions.add(
                    new Completion(name, Nodes.numbered(draft.tree(), fills.get(trial)), document(fills.get(trial))));
        });
        return completions;
    }

    private String document(List<Fill> completion) {
        if (sent != null && completion.isEmpty()) {
            return sent;
        }
        Node tree = Nodes.filled(draft.tree(), completion);
        return file.toLowerCase(Locale.ROOT).endsWith(".json") ? Edits.json(tree) : Edits.yaml(tree);
    }
}
