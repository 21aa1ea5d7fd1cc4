package id.siaga.intake.channel;

import java.util.HexFormat;
import java.util.List;

/** Meta's three ways to our door differ in what they bring. */
public final class MetaProviders {
    private MetaProviders() {}

    public static Provider whatsapp(List<String> secrets) {
        return meta(
                "whatsapp",
                secrets,
                "{\"from\":\"6280000012345\",\"id\":\"%s\",\"timestamp\":\"1773482390\",\"type\":\"text\",\"text\":{\"body\":\"a\"}}",
                "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"w\",\"changes\":[{\"field\":\"messages\","
                        + "\"value\":{\"metadata\":{\"phone_number_id\":\"1000000351000\"},\"messages\":[%s]}}]}]}");
    }

    /** Facebook and Instagram. */
    public static Provider direct(String channel, String object, List<String> secrets) {
        return meta(
                channel,
                secrets,
                "{\"sender\":{\"id\":\"7\"},\"recipient\":{\"id\":\"page-1\"},\"timestamp\":1773482390000,"
                        + "\"message\":{\"mid\":\"%s\",\"text\":\"a\"}}",
                "{\"object\":\"" + object
                        + "\",\"entry\":[{\"id\":\"page-1\",\"time\":1773482390000,\"messaging\":[%s]}]}");
    }

    private static Provider meta(String channel, List<String> secrets, String message, String frame) {
        return new Provider(
                channel,
                "X-Hub-Signature-256",
                secrets,
                (secret, body) -> "sha256=" + HexFormat.of().formatHex(Provider.hmac(secret, body)),
                true,
                message::formatted,
                frame::formatted);
    }
}
