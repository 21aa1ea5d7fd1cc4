package id.siaga.intake.domain;

import java.util.Locale;

/** Why there is no file. What passes is tried again for a day, and for as long as it takes where only we have the file. */
public enum MediaTrouble {
    UNREACHABLE(true),
    TIMED_OUT(true),
    SERVER_ERROR(true),
    THROTTLED(true),
    /** We are not let in, or have nothing to be let in with: somebody must act. */
    CREDENTIALS(true),
    /** The address was good for minutes only; there will be another. */
    EXPIRED(true),
    /** Our own side could not take it: the disk, the store, a file that broke its reader. */
    NOT_TAKEN(true),
    NOT_FOUND(false),
    REFUSED(false),
    NO_ADDRESS(false),
    FOREIGN_HOST(false),
    TOO_LARGE(false),
    WRONG_TYPE(false),
    TOO_MANY_PIXELS(false);

    private final boolean passes;

    MediaTrouble(boolean passes) {
        this.passes = passes;
    }

    public boolean passes() {
        return passes;
    }

    /** As events and metrics have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
