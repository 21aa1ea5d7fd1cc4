package id.siaga.intake.channel.x;

import id.siaga.contracts.message.Location;
import id.siaga.contracts.message.Media;
import id.siaga.intake.channel.Person;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A post on X, from either of its shapes.
 *
 * @param account ours that it names or answers
 * @param author null where X does not say
 * @param repost somebody else's words passed on without own ones
 * @param at from the provider's time or, given that of receipt, instead of it
 */
record PublicPost(
        String account,
        String id,
        Person author,
        String text,
        List<Media> media,
        Location location,
        String quoted,
        boolean repost,
        UnaryOperator<Instant> at) {
    boolean isOwn() {
        return author != null && account != null && account.equals(author.userId());
    }

    /** X finds it without the author's name. */
    String link() {
        return "https://x.com/i/status/" + id;
    }
}
