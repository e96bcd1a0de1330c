package bpv.desk;

import java.util.Locale;

/** How much a remark matters. */
public enum Level {
    /** Worth knowing; nothing has to be done. */
    NOTE,
    /** Probably not what was meant. */
    WARNING,
    /** The rules must not go live like this. */
    ERROR;

    /** As reports write it, such as {@code warning}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
