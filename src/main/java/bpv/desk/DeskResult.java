package bpv.desk;

import java.util.List;

/**
 * What one command of the policy desk has found; every format is written from this.
 *
 * @param command the command, such as {@code rules check}
 * @param cases what was looked at, each with what there is to say about it, in the order in which it is reported
 * @param figures what a reader wants to know at the end, one sentence each, such as how many scenarios ran
 */
public record DeskResult(String command, List<Case> cases, List<String> figures) {
    public DeskResult {
        cases = List.copyOf(cases);
        figures = List.copyOf(figures);
    }

    /**
     * One thing that was looked at: a rule file, a scenario, a change that scenarios have to notice.
     *
     * @param name what it is, in one line
     * @param file where it stands
     * @param line counted from 1
     * @param remarks what there is to say about it; none if it is as it should be
     */
    public record Case(String name, String file, int line, List<Remark> remarks) {
        public Case {
            remarks = remarks.stream().sorted().toList();
        }

        /** Whether it has a remark of this level or a graver one. */
        public boolean has(Level level) {
            return remarks.stream().anyMatch(remark -> remark.level().compareTo(level) >= 0);
        }
    }

    /** Every remark, by file and line. */
    public List<Remark> remarks() {
        return cases.stream().flatMap(each -> each.remarks().stream()).sorted().toList();
    }
}
