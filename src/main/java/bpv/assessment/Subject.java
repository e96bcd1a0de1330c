package bpv.assessment;

import java.util.List;

/** What a finding is about: a bid, a section, an outcome of a section, or a quarter of an Alliance. */
public interface Subject {
    /** The id of the subject, such as {@code humber-coast-and-vale/earlyDiagnosis/ED1}. */
    String subject();

    /** Where the subject stands in the bid, as a JSON Pointer; empty for the whole bid or for reference data. */
    String pointer();

    /** What a finding rests on unless its rule says more: the subject's own place; nothing for reference data. */
    default List<String> places() {
        return List.of(pointer());
    }

    /** The pointer of something inside the subject. */
    default String at(String path) {
        return pointer() + path;
    }
}
