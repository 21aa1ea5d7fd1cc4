package id.siaga.intake.channel;

/**
 * Where a report without a chat comes in.
 *
 * @param account the unit at a counter, else the channel itself: routing knows these accounts without a pack's list
 * @param filedBy the person who writes it down for a citizen; null when citizens do so themselves
 */
public record Door(String channel, String account, String filedBy) {
    /** A door that stands open to everybody, and is the kabupaten's. */
    public static Door open(String channel) {
        return new Door(channel, channel, null);
    }
}
