package bpv.cli;

import bpv.allocation.Certificate;
import bpv.allocation.Policy;
import bpv.committee.Committee;
import bpv.committee.Committee.Certified;
import bpv.report.AssessedDocument;
import bpv.report.CertificateFile;
import bpv.report.CheckFormat;
import bpv.report.Divided;
import bpv.report.DividedReport;
import bpv.report.JsonDivided;
import bpv.report.OverrideWeights;
import bpv.robustness.WeightsOfOverrides;
import bpv.round.LimitsFile;
import bpv.round.MoneySettings;
import bpv.round.Round;
import bpv.round.RoundFile;
import bpv.round.Study;
import bpv.source.SourceFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bpv allocate}: divides the money of a round under rules of policy, and says what each rule and section costs. */
@Command(
        name = "allocate",
        mixinStandardHelpOptions = true,
        description =
                "Divides the money of a round under rules of policy: floors, caps, orders, dependencies and money "
                        + "carried forward. Says what each of them costs and what would be otherwise, or which rules cannot hold "
                        + "together.")
final class AllocateCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Bid documents, or folders of them (YAML or JSON).")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private final RulesOptions rules = new RulesOptions();

    @Option(
            names = "--limits",
            paramLabel = "FILE",
            description = "Rules of policy and other money for this allocation, as docs/reference/limits.md describes.")
    private @Nullable Path limits;

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<OverrideOptions> overrides = new ArrayList<>();

    @Option(
            names = "--weights",
            description =
                    "Say on which weights of the outcomes best value would do by itself what each override orders; "
                            + "this takes longer.")
    private boolean weights;

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "Write the proof of best value to this file; 'bpv verify' checks it.")
    private @Nullable Path certificate;

    @Mixin
    private final CommitteeOptions committee = new CommitteeOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Override
    public Integer call() {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        List<Study.PanelOverride> given =
                overrides.stream().map(OverrideOptions::override).toList();
        requireApart(given);
        if (weights && given.isEmpty()) {
            throw new CommandFailed("--weights is about overrides; give --fund or --do-not-fund, too.");
        }
        Round round = rules.round();
        SourceFiles found = SourceFiles.find(paths);
        Output.mustNotBe(report.out(), found);
        Output.mustNotBe(certificate, found);
        committee.check(found, report.out(), certificate, limits);
        RoundBids bids = RoundBids.of(found, round, err);
        RoundFile file = file(round, bids.assessed(), err);
        OverrideOptions.requireKnown(given, file.question());
        Study study = new Study(file.question());
        Divided plain =
                study.divide(file.limits(), given, file.provenance(round), file.assumptions(round), bids.documents());
        if (weights && !file.question().settings().equals(MoneySettings.NONE)) {
            err.println("--weights is left out: draws divide the money of the rules folder, and " + limits
                    + " gives other money.");
        }
        Divided divided = plain.with(weights(round, bids.assessed(), file, given, plain));
        Output.write(report.out(), spec.commandLine().getOut(), writer -> {
            if (report.format() == CheckFormat.JSON) {
                JsonDivided.write(divided, writer);
            } else {
                DividedReport.text(divided, writer);
            }
        });
        Optional<Certified> certified = certify(study, divided, err);
        if (committee.any()) {
            committee.write(
                    new Committee(
                            round.found(bids.read(), bids.assessed(), file.question(), divided), divided, certified),
                    spec.commandLine().getOut(),
                    err);
        }
        if (divided.bestValue().isEmpty()) {
            return Exit.NOTHING_ASSESSED;
        }
        return bids.exit();
    }

    /** Only on the money of the rules folder: draws divide that. */
    private List<OverrideWeights> weights(
            Round round,
            List<AssessedDocument> bids,
            RoundFile file,
            List<Study.PanelOverride> overrides,
            Divided divided) {
        if (!weights
                || overrides.isEmpty()
                || divided.bestValue().isEmpty()
                || !file.question().settings().equals(MoneySettings.NONE)) {
            return List.of();
        }
        Policy policy = limits == null
                ? round.questionOfAll(bids).inForce().policy()
                : ofAll(round, bids, limits).policy();
        try (ProgressOfStudy progress = new ProgressOfStudy()) {
            return new WeightsOfOverrides(round, bids, policy).of(overrides, progress);
        }
    }

    /** The same rules for every section that other weights may bring to be funded. */
    private static LimitsFile.Read ofAll(Round round, List<AssessedDocument> bids, Path limits) {
        OneDraft draft = OneDraft.read(limits.toString());
        return LimitsFile.read(draft.name(), draft.bytes(), round.questionOfAll(bids));
    }

    private static void requireApart(List<Study.PanelOverride> overrides) {
        Set<String> sections = new HashSet<>();
        for (Study.PanelOverride each : overrides) {
            if (!sections.add(each.section())) {
                throw new CommandFailed("two overrides are about " + each.section() + "; give one.");
            }
        }
    }

    private RoundFile file(Round round, List<AssessedDocument> bids, PrintWriter err) {
        if (limits == null) {
            return RoundFile.inForce(round, bids);
        }
        OneDraft draft = OneDraft.read(limits.toString(), report.out(), certificate);
        RoundFile file = RoundFile.read(draft.name(), draft.bytes(), round, bids);
        Talk.refuse(file.limits().problems(), "the rules of policy in " + limits, "nothing was allocated", err);
        return file;
    }

    private Optional<Certified> certify(Study study, Divided divided, PrintWriter err) {
        if (certificate == null || divided.bestValue().isEmpty()) {
            return Optional.empty();
        }
        Certificate proof = study.certificate(divided, Long.MAX_VALUE)
                .orElseThrow(() -> new CommandFailed(
                        "best value is not proved within the node limit, so there is no certificate of it."));
        AtomicReference<String> seal = new AtomicReference<>("");
        Output.write(
                certificate,
                Objects.requireNonNull(spec).commandLine().getOut(),
                writer -> seal.set(CertificateFile.write(proof, divided.provenance(), writer)));
        err.println("The proof is in " + certificate + "; check it with: bpv verify " + certificate);
        return Optional.of(new Certified(certificate.toString(), Objects.requireNonNull(seal.get())));
    }
}
