package id.siaga.intake.channel.whatsapp;

/** Bodies as Meta posts them, written for these tests. */
public final class Bodies {
    public static final String ACCOUNT = "1000000351000";
    public static final String PHONE = "6280000012345";
    public static final String USER_ID = "ID.13491208655302741918";
    private static final String VALUE = "\"messaging_product\":\"whatsapp\",\"metadata\":{\"phone_number_id\":\""
            + ACCOUNT + "\",\"display_phone_number\":\"6280000035100\"}";
    private static final String CONTACTS =
            "[{\"profile\":{\"name\":\"Sari\"},\"wa_id\":\"" + PHONE + "\",\"user_id\":\"" + USER_ID + "\"}]";

    private Bodies() {}

    public static String text(String id, String text) {
        return messages(CONTACTS, message(id, "text", "{\"body\":\"" + text + "\"}"));
    }

    static String message(String type, String part) {
        String contacts = type.equals("system") ? "[]" : CONTACTS;
        return messages(contacts, message("wamid.1", type, part));
    }

    public static String message(String id, String type, String part) {
        String from = part.contains("user_changed_user_id") ? "" : "\"from\":\"" + PHONE + "\",";
        return "{" + from + "\"id\":\"" + id + "\",\"timestamp\":\"1773482390\",\"type\":\"" + type + "\",\"" + type
                + "\":" + part + "}";
    }

    static String messages(String contacts, String... messages) {
        return value("messages", "\"contacts\":" + contacts + ",\"messages\":[" + String.join(",", messages) + "]");
    }

    static String echo(String text) {
        return value(
                "smb_message_echoes",
                "\"contacts\":" + CONTACTS + ",\"message_echoes\":[{\"from\":\"6280000035100\",\"to\":\"" + PHONE
                        + "\",\"id\":\"wamid.1\",\"timestamp\":\"1773482390\",\"type\":\"text\",\"text\":{\"body\":\""
                        + text + "\"}}]");
    }

    static String statuses(String... statuses) {
        return value("messages", "\"statuses\":[" + String.join(",", statuses) + "]");
    }

    static String change(String field, String list, String item) {
        return value(field, "\"" + list + "\":[" + item + "]");
    }

    /** Several of both in one change. */
    public static String batch(String prefix) {
        return value(
                "messages",
                "\"contacts\":" + CONTACTS + ",\"messages\":["
                        + message(prefix + "1", "text", "{\"body\":\"satu\"}") + ","
                        + message(prefix + "2", "location", "{\"latitude\":-8.3,\"longitude\":114.2}") + ","
                        + message(prefix + "3", "hologram", "{}") + "],\"statuses\":["
                        + "{\"id\":\"" + prefix + "4\",\"status\":\"sent\",\"timestamp\":\"1773482390\"},"
                        + "{\"id\":\"" + prefix + "4\",\"status\":\"delivered\",\"timestamp\":\"1773482390\"}]");
    }

    private static String value(String field, String content) {
        return "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"waba-1\",\"changes\":[{\"field\":\""
                + field + "\",\"value\":{" + VALUE + "," + content + "}}]}]}";
    }

    static String from(String id) {
        return ",\"from\":\"" + id + "\"";
    }
}
