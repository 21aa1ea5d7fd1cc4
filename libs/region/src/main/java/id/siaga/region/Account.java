package id.siaga.region;

/**
 * A number or page of the government.
 *
 * @param account the provider's id of it; for WhatsApp the phone_number_id
 * @param phone as printed on the poster, digits with country code; empty when the channel has none
 */
public record Account(String channel, String account, String displayName, String unit, String phone) {}
