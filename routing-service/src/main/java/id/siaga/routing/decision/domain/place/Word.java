package id.siaga.routing.decision.domain.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of what a citizen wrote.
 *
 * @param text lower case
 * @param capital begins with a capital letter
 * @param afterBreak a comma, a bracket, the end of a sentence or of a line stands before it
 */
record Word(String text, boolean capital, boolean afterBreak) {
    private static final String BREAKS = ",;:()[]{}\n\r\t!?/|\"";

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        boolean broken = true;
        int at = 0;
        while (at < text.length()) {
            if (Character.isLetterOrDigit(text.charAt(at))) {
                int end = endOfWord(text, at);
                String word = text.substring(at, end);
                words.add(new Word(word.toLowerCase(Locale.ROOT), Character.isUpperCase(word.charAt(0)), broken));
                broken = false;
                at = end;
            } else {
                broken |= isBreak(text, at, words);
                at++;
            }
        }
        return words;
    }

    /** Also a Roman one. */
    boolean isNumber() {
        return Character.isDigit(text.charAt(0)) || text.chars().allMatch(letter -> "ivx".indexOf(letter) >= 0);
    }

    /** A letter and a digit part company: "RT01", "gg4". */
    private static int endOfWord(String text, int from) {
        boolean digits = Character.isDigit(text.charAt(from));
        int end = from + 1;
        while (end < text.length()
                && Character.isLetterOrDigit(text.charAt(end))
                && Character.isDigit(text.charAt(end)) == digits) {
            end++;
        }
        return end;
    }

    /** A full stop ends a sentence unless it shortens a word such as "kec." or "jl.". */
    private static boolean isBreak(String text, int at, List<Word> before) {
        char sign = text.charAt(at);
        if (sign != '.') {
            return BREAKS.indexOf(sign) >= 0 || isEscapedNewline(text, at);
        }
        return before.isEmpty()
                || before.getLast().text().length() > 4
                || before.getLast().isNumber();
    }

    /** Forms and exports write a line end as the two signs backslash and n. */
    private static boolean isEscapedNewline(String text, int at) {
        return text.charAt(at) == '\\' && at + 1 < text.length() && text.charAt(at + 1) == 'n';
    }
}
