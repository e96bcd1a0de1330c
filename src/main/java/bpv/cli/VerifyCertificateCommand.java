package bpv.cli;

import bpv.report.Figures;
import bpv.verify.Seal;
import bpv.verify.Verdict;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bpv verify}: checks the proof of best value, without anything of what made it. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Checks a certificate of best value: that its awards keep to every limit, and that no plan has more "
                        + "benefit. Shares nothing with the search that made it.")
final class VerifyCertificateCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A certificate that 'bpv allocate --certificate' wrote.")
    private String file = "";

    @Override
    public Integer call() {
        OneDraft certificate = OneDraft.read(file);
        Verdict verdict = Seal.check("certificate.json", certificate.bytes());
        if (!verdict.holds()) {
            throw new CommandFailed(file + " proves nothing: " + verdict.fault() + ".");
        }
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .println(file + " holds: its awards keep to every limit, and no plan has more benefit ("
                        + Figures.count((int) verdict.cases(), "case", "cases") + " checked).");
        return Exit.DONE;
    }
}
