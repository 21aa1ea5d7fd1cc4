package id.siaga.routing.decision.domain;

/** What a citizen has given so far. Both coordinates may be null. */
public record Report(String channel, String account, Wording wording, Double latitude, Double longitude) {
    /** A message that says place and matter in one; {@code text} may be null. */
    public Report(String channel, String account, String text, Double latitude, Double longitude) {
        this(channel, account, new Wording(text, null), latitude, longitude);
    }
}
