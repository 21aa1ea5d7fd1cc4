package id.siaga.intake.channel;

import java.time.Instant;

/**
 * Something that happened between a person and one of our accounts.
 *
 * @param id the provider's, of the message it is about
 * @param natural what tells it from everything else on the account, also when the provider repeats it
 * @param at the provider's time
 * @param index its place in the POST
 */
public record Said(
        String channel,
        String account,
        Person person,
        String id,
        String natural,
        Instant at,
        Instant receivedAt,
        int index) {
    public Said with(String otherId, String otherNatural) {
        return new Said(channel, account, person, otherId, otherNatural, at, receivedAt, index);
    }
}
