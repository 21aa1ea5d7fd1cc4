package id.siaga.drive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** A text of a citizen to one of our numbers, as WhatsApp would deliver it. */
public record CitizenText(String id, String account, String phone, String text, Instant sentAt) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The webhook's body. */
    public String body() {
        ObjectNode root = MAPPER.createObjectNode().put("object", "whatsapp_business_account");
        ObjectNode change = root.putArray("entry")
                .addObject()
                .put("id", "1")
                .putArray("changes")
                .addObject();
        ObjectNode value = change.put("field", "messages").putObject("value").put("messaging_product", "whatsapp");
        value.putObject("metadata").put("phone_number_id", account).put("display_phone_number", account);
        ObjectNode contact = value.putArray("contacts").addObject().put("wa_id", phone);
        contact.putObject("profile").put("name", "Warga " + phone.substring(phone.length() - 4));
        value.putArray("messages")
                .addObject()
                .put("from", phone)
                .put("id", id)
                .put("timestamp", Long.toString(sentAt.getEpochSecond()))
                .put("type", "text")
                .putObject("text")
                .put("body", text);
        return root.toString();
    }
}
