package id.siaga.routing.decision.domain;

/**
 * What a citizen wrote.
 *
 * @param text the message
 * @param place where it is, in words, when that was asked for separately; else empty
 */
public record Wording(String text, String place) {
    public Wording {
        text = text == null ? "" : text;
        place = place == null ? "" : place;
    }

    /** Everything, the place on a line of its own. */
    public String lines() {
        return place.isEmpty() ? text : text + "\n" + place;
    }
}
