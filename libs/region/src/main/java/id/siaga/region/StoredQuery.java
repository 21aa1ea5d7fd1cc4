package id.siaga.region;

import java.util.List;

/**
 * Words that speak for a category. The query is met when the text has one of {@code words}, one of {@code with} (unless
 * that is empty) and none of {@code without}. A word may be a phrase; {@code =word} is taken as it is written, any other
 * word in all its forms.
 *
 * @param weight how much it says, in natural logarithms of odds: 1 is a hint, 3 is clear, 6 leaves little doubt
 */
public record StoredQuery(
        String category, double weight, List<String> words, List<String> with, List<String> without) {}
