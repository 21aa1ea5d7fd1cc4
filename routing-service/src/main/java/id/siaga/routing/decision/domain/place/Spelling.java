package id.siaga.routing.decision.domain.place;

import java.util.Arrays;
import java.util.regex.Pattern;

/** One spelling for the many ways a name is written, and how far two spellings are apart. */
final class Spelling {
    private static final int FURTHEST = 3;
    private static final Pattern AFFIX =
            Pattern.compile("^(me[mnl]|be[rl]|te[rl]|pe[mnl]|di|se|ke.*an$)|(nya|kan|lah|mu|ku)$");

    private static final Pattern VOWELS = Pattern.compile("[aeiou0-9]");

    private Spelling() {}

    /** Letters and digits only, lower case, old spellings as today's, no double letters: "Djati Rejo" is "jatirejo". */
    static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        append(key, name);
        return key.toString();
    }

    /** Goes on with a key by one more word. */
    static void append(StringBuilder key, String word) {
        for (int i = 0; i < word.length(); i++) {
            char letter = Character.toLowerCase(word.charAt(i));
            char before = key.isEmpty() ? ' ' : key.charAt(key.length() - 1);
            if (letter == 'e' && before == 'o') {
                key.setCharAt(key.length() - 1, 'u');
            } else if (letter == 'j' && before == 'd') {
                key.setCharAt(key.length() - 1, 'j');
            } else if (Character.isLetterOrDigit(letter) && (letter != before || Character.isDigit(letter))) {
                key.append(letter);
            }
        }
    }

    /** An affix of everyday language; a misspelt name hardly ever looks like that. */
    static boolean hasAffix(String word) {
        return AFFIX.matcher(word).find();
    }

    /** Insertions, deletions, changes and swaps of neighbours, counted up to {@value #FURTHEST}. */
    static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) >= FURTHEST) {
            return FURTHEST;
        }
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i <= one.length(); i++) {
            int[] row = row(one, i, other, last, beforeLast);
            beforeLast = last;
            last = row;
        }
        return Math.min(last[other.length()], FURTHEST);
    }

    /** The errors between the first {@code i} letters of one and each beginning of the other. */
    private static int[] row(String one, int i, String other, int[] last, int[] beforeLast) {
        int[] row = new int[other.length() + 1];
        row[0] = i;
        for (int j = 1; j <= other.length(); j++) {
            int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
            row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
            if (i > 1 && j > 1 && isSwap(one, i, other, j)) {
                row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
            }
        }
        return row;
    }

    /** The letters in use as bits: one edit changes at most two. */
    static int letters(String key) {
        int letters = 0;
        for (int i = 0; i < key.length(); i++) {
            letters |= 1 << (key.charAt(i) & 31);
        }
        return letters;
    }

    /**
     * "rgjampi" for "Rogojampi": vowels are left out, no consonant is; or "gntg" for "Genteng": no vowel is left, some
     * consonants, neither the first nor the last.
     */
    static boolean isShortFor(String shortened, String key) {
        if (shortened.length() >= key.length() || !isPartOf(shortened, key)) {
            return false;
        }
        String left = consonants(shortened);
        String all = consonants(key);
        return left.equals(all)
                || left.equals(shortened)
                        && key.length() <= 2 * left.length() + 1
                        && left.charAt(left.length() - 1) == all.charAt(all.length() - 1);
    }

    /** The same first letter, and all letters in their order. */
    private static boolean isPartOf(String shortened, String key) {
        int found = 0;
        for (int i = 0; i < key.length() && found < shortened.length(); i++) {
            if (key.charAt(i) == shortened.charAt(found)) {
                found++;
            } else if (i == 0) {
                return false;
            }
        }
        return found == shortened.length();
    }

    private static String consonants(String key) {
        return VOWELS.matcher(key).replaceAll("");
    }

    private static boolean isSwap(String one, int i, String other, int j) {
        return one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
