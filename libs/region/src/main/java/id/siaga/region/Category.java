package id.siaga.region;

import java.util.List;

/**
 * What a complaint is about.
 *
 * @param group one of the four groups of Lapor Camat: lingkungan, infrastruktur, sosial, aspirasi
 * @param defaultUnit a unit id, or {@code kecamatan} for the kecamatan of the place
 * @param words everyday words and short phrases people use for it, lower case
 * @param resolutionDays working days until it should be resolved
 */
public record Category(
        String id, String name, String group, String defaultUnit, List<String> words, int resolutionDays) {
    public static final String KECAMATAN_OF_THE_PLACE = "kecamatan";

    /** How many words of the text, written as {@code " word word "}, this category knows. */
    int weightIn(String text) {
        return words.stream()
                .filter(word -> text.contains(" " + word + " "))
                .mapToInt(word -> word.split(" ").length)
                .sum();
    }
}
