package id.siaga.intake.channel;

import id.siaga.contracts.message.Location;

/**
 * A report without a chat, checked.
 *
 * @param text in the reporter's words, with what they chose beside them as lines of its own
 * @param location a point, or null
 * @param anonymous who works on it does not see the reporter
 * @param confidential nothing of it is published
 */
public record FiledReport(
        Door door, String text, Location location, Reporter reporter, boolean anonymous, boolean confidential) {
    /** Everything that tells this report from another, in one text. */
    String fingerprint() {
        String point = location == null ? null : location.latitude() + "," + location.longitude();
        String choices = anonymous + "," + confidential;
        return NaturalKey.of(text, point, reporter.name(), reporter.phone(), reporter.email(), choices);
    }
}
