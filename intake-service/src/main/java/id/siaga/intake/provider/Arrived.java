package id.siaga.intake.provider;

import id.siaga.intake.domain.MediaTrouble;

/** The end of a request. */
sealed interface Arrived {
    /** The body, such as it is, lies in the file. */
    record Response(int status) implements Arrived {}

    record Nothing(MediaTrouble why) implements Arrived {}
}
