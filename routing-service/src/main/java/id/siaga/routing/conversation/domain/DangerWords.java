package id.siaga.routing.conversation.domain;

import java.util.List;
import java.util.Locale;

/** Words that may mean somebody is in danger now: better one alarm too many. */
public final class DangerWords {
    private static final List<String> WORDS = List.of(
            "kebakaran",
            "terbakar",
            "tenggelam",
            "kecelakaan",
            "longsor",
            "banjir bandang",
            "kesetrum",
            "tersengat",
            "korban jiwa",
            "meninggal",
            "tertimpa",
            "sekarat",
            "darurat",
            "tolong segera",
            "bunuh diri",
            "pembunuhan",
            "penculikan",
            "kdrt",
            "melahirkan",
            "keracunan",
            "gempa",
            "tsunami");

    private DangerWords() {}

    public static boolean in(String text) {
        if (text == null) {
            return false;
        }
        String words = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ") + " ";
        return WORDS.stream().anyMatch(word -> words.contains(" " + word + " "));
    }
}
