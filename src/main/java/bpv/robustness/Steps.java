package bpv.robustness;

/** Told how far a study has come. */
public interface Steps {
    /** Nobody listens. */
    Steps UNHEARD = new Steps() {
        @Override
        public void begin(String what, int steps) {
            // to nobody
        }

        @Override
        public void step() {
            // to nobody
        }
    };

    /** So many steps of one kind begin; those before are done. */
    void begin(String what, int steps);

    /** One of them is done. */
    void step();
}
