package id.siaga.routing.decision.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes spellings alike: "tolooong" is tolong, "anak2" and "anak-anak" are anak, "gak" is tidak, "peteng" is gelap. One
 * word may become two ("rs" is rumah sakit); a word said twice in a row counts once.
 */
final class EverydayFilter extends TokenFilter {
    private static final Pattern ELONGATED = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Pattern DOUBLED = Pattern.compile("(?<=\\p{L}{2})[2²]+(nya|an)?$");
    private static final Pattern STRAY_DIGIT = Pattern.compile("(?<=\\p{L}{3})\\d$");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final EverydayWords words;
    private final Deque<String> waiting = new ArrayDeque<>();
    private State state;
    private String last = "";

    EverydayFilter(TokenStream input, EverydayWords words) {
        super(input);
        this.words = words;
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (hasNext()) {
            String word = waiting.remove();
            if (!word.equals(last)) {
                restoreState(state);
                term.setEmpty().append(word);
                last = word;
                return true;
            }
        }
        return false;
    }

    private boolean hasNext() throws IOException {
        if (waiting.isEmpty() && input.incrementToken()) {
            state = captureState();
            String plain = plain(term.toString());
            List<String> standard = words.standard(plain);
            waiting.addAll(standard == null ? List.of(plain) : standard);
        }
        return !waiting.isEmpty();
    }

    private static String plain(String word) {
        if (isPlain(word)) {
            return word;
        }
        String once = ELONGATED.matcher(word).replaceAll("$1");
        String single = DOUBLED.matcher(once).replaceFirst("$1");
        return STRAY_DIGIT.matcher(single).replaceFirst("");
    }

    /** As most words are: letters, and none three times in a row. */
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            boolean again = i > 1 && letter == word.charAt(i - 1) && letter == word.charAt(i - 2);
            if (again || !Character.isLetter(letter)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
        last = "";
    }
}
