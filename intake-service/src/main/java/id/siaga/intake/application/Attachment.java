package id.siaga.intake.application;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that came with a report, on our disk while the report is taken in.
 *
 * @param name its name in the inbox, and its media id
 * @param sha256 of its content
 */
public record Attachment(String name, String sha256, Path file) {
    private static final String SCHEME = "inbox:";

    /** What the message says in place of a provider's address. */
    public String reference() {
        return SCHEME + sha256;
    }

    /** The SHA-256 out of such a reference; nothing when it is none. */
    public static Optional<String> sha256(String reference) {
        return Optional.ofNullable(reference)
                .filter(said -> said.matches(SCHEME + "[0-9a-f]{64}"))
                .map(said -> said.substring(SCHEME.length()));
    }
}
