package id.siaga.intake.provider.whatsapp;

import id.siaga.intake.domain.MediaTrouble;
import java.util.Optional;

/**
 * What the Graph API's error codes mean for a file, whatever the status says
 * (developers.facebook.com/docs/graph-api/guides/error-handling, …/whatsapp/cloud-api/support/error-codes).
 */
final class GraphErrors {
    private static final int FIRST_PERMISSION = 200;
    private static final int LAST_PERMISSION = 299;

    private GraphErrors() {}

    /** @return nothing for a code that tells no more than the status */
    static Optional<MediaTrouble> trouble(int code) {
        return switch (code) {
            case 4, 80007, 130429 -> Optional.of(MediaTrouble.THROTTLED);
            case 1, 2, 131000, 131016 -> Optional.of(MediaTrouble.SERVER_ERROR);
            case 0, 3, 10, 190 -> Optional.of(MediaTrouble.CREDENTIALS);
            case 100 -> Optional.of(MediaTrouble.NOT_FOUND);
            default ->
                code >= FIRST_PERMISSION && code <= LAST_PERMISSION
                        ? Optional.of(MediaTrouble.CREDENTIALS)
                        : Optional.empty();
        };
    }
}
