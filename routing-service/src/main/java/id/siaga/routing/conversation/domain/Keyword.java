package id.siaga.routing.conversation.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The few words that are commands when they stand alone, and greetings, which deserve a greeting. */
enum Keyword {
    STATUS,
    CANCEL,
    HELP,
    DIGIT,
    GREETING,
    NONE;

    private static final String TICKET =
            "(\\s+(nomor|no|laporan|aduan|tiket)\\.?)*(\\s*[a-z]{2,5}[\\s-]*\\d{4}[\\s-]*\\d{5,})?";
    private static final Pattern ASKS_STATUS = Pattern.compile("(status|cek)" + TICKET + "[.!?]*");
    private static final Pattern CANCELS = Pattern.compile("batal(kan)?" + TICKET + "[.!?]*");
    private static final Pattern ASKS_HELP = Pattern.compile("(bantuan|help|menu)[.!?]*");
    private static final Pattern ANSWERS = Pattern.compile("[12][.!]*(\\s*(beres|belum))?[.!]*");
    /** What an app writes when a chat is opened, with the word behind a link. */
    private static final Pattern OPENS = Pattern.compile("/start(@\\w+)?(\\s+[\\w-]{1,64})?|get started|mulai[.!]*");
    /** "Tes" is none: who writes it wants to know whether a person answers, which is the promise. */
    private static final Set<String> GREETINGS = Set.of(
            "halo",
            "hallo",
            "hai",
            "hi",
            "hello",
            "assalamualaikum",
            "assalamu",
            "alaikum",
            "assalamu'alaikum",
            "ass",
            "wr",
            "wb",
            "warahmatullahi",
            "wabarakatuh",
            "selamat",
            "pagi",
            "siang",
            "sore",
            "malam",
            "permisi",
            "punten",
            "kulonuwun",
            "nuwun",
            "sewu",
            "min",
            "admin",
            "pak",
            "bu",
            "kak",
            "p");

    static Keyword of(String text) {
        String words = text.toLowerCase(Locale.ROOT).strip();
        if (words.isEmpty()) {
            return NONE;
        }
        if (ANSWERS.matcher(words).matches()) {
            return DIGIT;
        }
        if (ASKS_STATUS.matcher(words).matches()) {
            return STATUS;
        }
        if (CANCELS.matcher(words).matches()) {
            return CANCEL;
        }
        if (ASKS_HELP.matcher(words).matches()) {
            return HELP;
        }
        return OPENS.matcher(words).matches() || isGreeting(words) ? GREETING : NONE;
    }

    private static boolean isGreeting(String words) {
        return Arrays.stream(words.replaceAll("[^\\p{L}']+", " ").strip().split(" "))
                .allMatch(GREETINGS::contains);
    }
}
