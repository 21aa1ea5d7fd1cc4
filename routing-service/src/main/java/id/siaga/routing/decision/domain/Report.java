package id.siaga.routing.decision.domain;

import id.siaga.region.Position;

/**
 * What a citizen has given so far. Both coordinates may be null.
 *
 * @param photo where a photo says it was taken, or null
 */
public record Report(
        String channel, String account, Wording wording, Double latitude, Double longitude, Position photo) {
    /** Without a photo that says where it was taken. */
    public Report(String channel, String account, Wording wording, Double latitude, Double longitude) {
        this(channel, account, wording, latitude, longitude, null);
    }

    /** A message that says place and matter in one; {@code text} may be null. */
    public Report(String channel, String account, String text, Double latitude, Double longitude) {
        this(channel, account, new Wording(text, null), latitude, longitude);
    }
}
