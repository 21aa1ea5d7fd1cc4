package id.siaga.routing.decision.domain;

/** What a citizen has given so far. {@code text} and both coordinates may be null. */
public record Report(String channel, String account, String text, Double latitude, Double longitude) {}
