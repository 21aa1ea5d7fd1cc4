package id.siaga.intake.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which files are kept, and under which type: what officers look at, listen to and read. Everything else is refused, an
 * error page that calls itself a photo as well as a program.
 */
public final class ContentTypes {
    private static final Set<String> PICTURES = Set.of(
            "image/jpeg",
            "image/png",
            "image/gif",
            "image/webp",
            "image/heic",
            "image/heif",
            "image/avif",
            "image/bmp");
    private static final Set<String> CONTAINERS =
            Set.of("application/ogg", "application/mp4", "application/x-matroska");
    private static final Set<String> PAPERS = Set.of("application/pdf", "application/rtf", "text/plain", "text/csv");
    private static final Pattern OFFICE =
            Pattern.compile("application/vnd\\.(openxmlformats-officedocument|oasis\\.opendocument)\\.[a-z.-]+");
    /** Wrappings that don't say what they hold: the word of the provider decides, if it is one of these. */
    private static final Map<String, Pattern> WRAPPINGS = Map.of(
            "application/zip", OFFICE,
            "application/x-tika-ooxml", OFFICE,
            "application/x-tika-msoffice", Pattern.compile("application/(msword|vnd\\.ms-(excel|powerpoint))"));

    private ContentTypes() {}

    /**
     * @param declared what the provider says, or null
     * @param found what the content says
     * @return nothing when the file is not kept
     */
    public static Optional<String> kept(String declared, String found) {
        String said = declared == null ? "" : declared.split(";", 2)[0].strip();
        if (PICTURES.contains(found)) {
            return Optional.of(found).filter(type -> !isSound(said));
        }
        if (isSound(found) || CONTAINERS.contains(found)) {
            return Optional.of(isSound(said) ? said : found).filter(type -> !isPicture(said));
        }
        boolean paper = PAPERS.contains(found) && !isPicture(said) && !isSound(said);
        boolean wrapped = WRAPPINGS.containsKey(found)
                && WRAPPINGS.get(found).matcher(said).matches();
        return Optional.of(wrapped ? said : found).filter(type -> paper || wrapped);
    }

    public static boolean isPicture(String type) {
        return type.startsWith("image/");
    }

    /** Or film: one container holds both. */
    private static boolean isSound(String type) {
        return type.startsWith("audio/") || type.startsWith("video/");
    }
}
