package bpv.policy.check;

import bpv.desk.Level;
import bpv.desk.Remark;
import bpv.rules.syntax.RuleFile;
import bpv.rules.syntax.Span;
import bpv.rules.syntax.SyntaxFault;
import bpv.source.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been told so far; nothing is told twice. */
final class Told {
    private final List<Remark> remarks = new ArrayList<>();

    void error(String id, RuleFile file, Span span, String message, @Nullable String suggestion) {
        add(id, Level.ERROR, file.name(), span.place(), message, suggestion);
    }

    void warning(String id, RuleFile file, Span span, String message, @Nullable String suggestion) {
        add(id, Level.WARNING, file.name(), span.place(), message, suggestion);
    }

    void note(String id, RuleFile file, Span span, String message) {
        add(id, Level.NOTE, file.name(), span.place(), message, null);
    }

    void fault(RuleFile file, SyntaxFault fault, Level level) {
        add(fault.kind(), level, file.name(), fault.span().place(), fault.message(), fault.suggestion());
    }

    void add(String id, Level level, String file, Place place, String message, @Nullable String suggestion) {
        Remark remark = Remark.of(id, level, file, place.line(), place.column(), message, suggestion);
        boolean known = remarks.stream()
                .anyMatch(other -> other.level() == Level.ERROR
                        && other.file().equals(file)
                        && other.line() == place.line()
                        && other.column() == place.column());
        if (level == Level.ERROR ? !remarks.contains(remark) : !known && !remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    boolean hasError(RuleFile file, Span span) {
        return remarks.stream()
                .filter(remark -> remark.level() == Level.ERROR && remark.file().equals(file.name()))
                .anyMatch(remark -> Lines.within(file, span, remark.line()));
    }

    boolean hasErrorAt(RuleFile file, Span span) {
        return hasErrorIn(file, span.place().line());
    }

    boolean hasErrorIn(RuleFile file, int line) {
        return remarks.stream()
                .filter(remark -> remark.level() == Level.ERROR && remark.file().equals(file.name()))
                .anyMatch(remark -> remark.line() == line);
    }

    List<Remark> remarks() {
        return remarks;
    }
}
