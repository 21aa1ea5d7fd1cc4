package id.siaga.intake.channel;

import id.siaga.intake.config.UploadConfig;
import id.siaga.service.Problem;
import id.siaga.service.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How many photos of what size come with a report, and what a person is told who sends others.
 *
 * @param largest in bytes
 * @param words in bytes, of all other fields together
 */
record PhotoRules(long largest, long words) {
    static final String FIELD = "photo";
    static final int MOST = 4;

    private static final int MEGABYTE = 1_024 * 1_024;
    private static final int KILOBYTE = 1_024;
    /** It goes into events, so nothing but a name of a type. */
    private static final Pattern PICTURE = Pattern.compile("image/[a-z0-9][a-z0-9.+-]{0,60}");
    /** What some browsers say of formats they don't know; a picture all the same, or refused when it is looked into. */
    private static final String UNKNOWN = "application/octet-stream";

    private static final String SOME_PICTURE = "image/*";

    static PhotoRules of(UploadConfig config, long words) {
        return new PhotoRules(config.maxPhoto().asLongValue(), words);
    }

    void checkCount(int photos) {
        if (photos > MOST) {
            throw refused(400, "bad request", "Paling banyak " + MOST + " foto.");
        }
    }

    void checkSize(long bytes) {
        if (bytes > largest) {
            throw refused(413, "content too large", "Satu foto paling besar " + largest / MEGABYTE + " MB.");
        }
    }

    void checkWords(long bytes) {
        if (bytes > words) {
            String detail = "Isi formulir tanpa foto melebihi batas " + words / KILOBYTE + " KB.";
            throw new Refused(Problem.of(413, "content too large", detail));
        }
    }

    /** @return what to say of a file that is said to be of that type */
    static String type(String said) {
        String type = said == null ? UNKNOWN : said.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (type.equals(UNKNOWN)) {
            return SOME_PICTURE;
        }
        if (!PICTURE.matcher(type).matches()) {
            throw refused(400, "bad request", "Lampiran harus berupa foto.");
        }
        return type;
    }

    private static Refused refused(int status, String title, String detail) {
        return new Refused(Problem.of(status, title, detail)
                .with(Map.of("errors", List.of(Map.of("field", FIELD, "detail", detail)))));
    }
}
