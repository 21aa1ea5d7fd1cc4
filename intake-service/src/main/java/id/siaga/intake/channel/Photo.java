package id.siaga.intake.channel;

import java.nio.file.Path;

/**
 * A photo out of a form, on our disk as it came.
 *
 * @param mimeType what its sender says it is; its content is looked into later
 * @param sha256 of its content, in lower-case hex
 */
public record Photo(Path file, String mimeType, String sha256) {}
