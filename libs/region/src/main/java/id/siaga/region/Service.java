package id.siaga.region;

import java.util.List;

/**
 * A public service as an office would explain it at the counter. Texts are for citizens.
 *
 * @param words words and phrases people use for it, lower case; a phrase matches when all its words are there
 * @param requirements what to bring, one thing each
 * @param duration how long it takes, {@code cost} what it costs, {@code place} where to go
 * @param note what to check before relying on it
 */
public record Service(
        String id,
        String name,
        List<String> words,
        List<String> requirements,
        String duration,
        String cost,
        String place,
        String note) {
    public Service {
        words = List.copyOf(words);
        requirements = List.copyOf(requirements);
    }
}
