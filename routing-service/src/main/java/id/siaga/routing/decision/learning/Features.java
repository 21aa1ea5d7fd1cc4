package id.siaga.routing.decision.learning;

import id.siaga.routing.decision.text.ReadText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A text as numbers: its words, the words of the place, pairs of neighbouring words, and what the rules say about it.
 *
 * @param terms hashes of words, place words and pairs, each once and in this order
 * @param words how many of the terms are words or place words
 * @param ruleTerms of the categories the rules speak for, with their scores
 */
record Features(int[] terms, int words, int[] ruleTerms, float[] ruleScores) {
    /** Rows of a table that keeps terms apart. */
    static final int SLOTS = 1 << 17;

    /** What it is about stands at the beginning; a long letter must not cost as much as ten messages. */
    static final int WORDS_READ = 64;

    static Features of(ReadText text, Map<String, Double> scores) {
        List<String> stems = firstOf(text.stems());
        Set<String> terms = new LinkedHashSet<>(stems);
        firstOf(text.placeStems()).forEach(stem -> terms.add("@" + stem));
        int words = terms.size();
        for (int i = 1; i < stems.size(); i++) {
            terms.add(stems.get(i - 1) + " " + stems.get(i));
        }
        Map<String, Double> sorted = new TreeMap<>(scores);
        float[] values = new float[sorted.size()];
        int next = 0;
        for (double score : sorted.values()) {
            values[next++] = (float) score;
        }
        int[] rules = sorted.keySet().stream()
                .mapToInt(category -> term("#" + category))
                .toArray();
        return new Features(terms.stream().mapToInt(Features::term).toArray(), words, rules, values);
    }

    private static List<String> firstOf(List<String> stems) {
        return stems.subList(0, Math.min(WORDS_READ, stems.size()));
    }

    /** Spreads {@link String#hashCode}, which every Java computes alike. */
    static int term(String word) {
        int hash = word.hashCode() * 0x9E3779B1;
        hash = (hash ^ (hash >>> 15)) * 0x85EBCA6B;
        return hash ^ (hash >>> 13);
    }

    static int slot(int term) {
        return term & (SLOTS - 1);
    }
}
