package id.siaga.drive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A webhook of WhatsApp with one change: {@code root} is what is sent, {@code value} is what to fill. */
public record WhatsAppBody(ObjectNode root, ObjectNode value) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** @param account the phone_number_id it is about */
    public static WhatsAppBody of(String account) {
        ObjectNode root = MAPPER.createObjectNode().put("object", "whatsapp_business_account");
        ObjectNode value = root.putArray("entry")
                .addObject()
                .put("id", "1")
                .putArray("changes")
                .addObject()
                .put("field", "messages")
                .putObject("value")
                .put("messaging_product", "whatsapp");
        value.putObject("metadata").put("phone_number_id", account).put("display_phone_number", account);
        return new WhatsAppBody(root, value);
    }
}
