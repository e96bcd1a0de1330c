package bpv.http;

import bpv.page.FaultPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Problems as pages like the others. Until the first rules are loaded, which every page names, they are plain. */
final class StyledProblemPage implements ProblemPage {
    private final RulesDesk desk;
    private final ProblemPage plain = new PlainProblemPage();

    StyledProblemPage(RulesDesk desk) {
        this.desk = desk;
    }

    @Override
    public String of(ProblemDocument problem) {
        List<String> says =
                new ArrayList<>(List.of(problem.detail(), problem.fault().remedy()));
        List<String> errors = problem.errors().stream()
                .map(error -> (error.pointer() + " " + error.detail()).strip())
                .toList();
        return desk.active()
                .map(rules -> FaultPage.of(
                        Pages.frame(rules),
                        new FaultPage.Says(problem.fault().title(), says, errors, problem.instance())))
                .orElseGet(() -> plain.of(problem));
    }

    @Override
    public String about(Fault fault) {
        List<String> says = List.of(fault.means(), fault.remedy(), "HTTP status " + fault.status() + ".");
        return desk.active()
                .map(rules -> FaultPage.of(Pages.frame(rules), new FaultPage.Says(fault.title(), says, List.of(), "")))
                .orElseGet(() -> plain.about(fault));
    }

    @Override
    public String all() {
        List<FaultPage.Kind> kinds = Arrays.stream(Fault.values())
                .map(fault -> new FaultPage.Kind(fault.type(), fault.status(), fault.title(), fault.remedy()))
                .toList();
        return desk.active()
                .map(rules -> FaultPage.all(Pages.frame(rules), kinds))
                .orElseGet(plain::all);
    }
}
