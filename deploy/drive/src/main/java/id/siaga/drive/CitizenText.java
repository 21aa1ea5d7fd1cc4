package id.siaga.drive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** A text of a citizen to one of our numbers, as WhatsApp would deliver it. */
public record CitizenText(String id, String account, String phone, String text, Instant sentAt) {
    /** The webhook's body. */
    public String body() {
        WhatsAppBody body = WhatsAppBody.of(account);
        ObjectNode value = body.value();
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
        return body.root().toString();
    }
}
