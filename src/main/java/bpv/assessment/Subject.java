package bpv.assessment;

/** What a finding is about: a bid, a section, an outcome of a section, or a quarter of an Alliance. */
public interface Subject {
    /** The id of the subject, such as {@code humber-coast-and-vale/earlyDiagnosis/ED1}. */
    String subject();

    /** Where the subject stands in the bid, as a JSON Pointer; empty for the whole bid or for reference data. */
    String pointer();

    /** The pointer of something inside the subject. */
    default String at(String path) {
        return pointer() + path;
    }
}
