package id.siaga.intake.domain;

/**
 * A file of a message, as the provider names it. Channel, account, message and media id together are its natural key.
 *
 * @param declaredType what the provider says it is; null where it says nothing
 * @param url where the channel gives addresses and no ids
 */
public record MediaItem(
        String conversation,
        String channel,
        String account,
        String messageId,
        String mediaId,
        String declaredType,
        String url) {
    /** No provider has it still: what we throw away is gone. */
    public boolean isOnlyWithUs() {
        return FormChannels.have(channel);
    }
}
