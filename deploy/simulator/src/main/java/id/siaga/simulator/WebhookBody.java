package id.siaga.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The bodies the provider posts: one entry, one change per number. */
final class WebhookBody {
    private static final String BUSINESS_ACCOUNT = "628000000000000";

    private WebhookBody() {}

    static ObjectNode message(BusinessNumber account, Person person, ObjectNode message) {
        ObjectNode value = value(account);
        value.putArray("contacts").add(contact(person));
        value.putArray("messages").add(message);
        return body(MetaJson.array().add(change("messages", value)));
    }

    static ObjectNode echo(BusinessNumber account, Person person, ObjectNode message) {
        ObjectNode value = value(account);
        value.putArray("contacts").add(contact(person));
        value.putArray("message_echoes").add(message);
        return body(MetaJson.array().add(change("smb_message_echoes", value)));
    }

    static ObjectNode statuses(Map<BusinessNumber, List<ObjectNode>> byAccount) {
        ArrayNode changes = MetaJson.array();
        byAccount.forEach((account, statuses) -> {
            ObjectNode value = value(account);
            value.putArray("statuses").addAll(statuses);
            changes.add(change("messages", value));
        });
        return body(changes);
    }

    private static ObjectNode value(BusinessNumber account) {
        ObjectNode value = MetaJson.object().put("messaging_product", "whatsapp");
        value.putObject("metadata").put("display_phone_number", account.phone()).put("phone_number_id", account.id());
        return value;
    }

    private static ObjectNode contact(Person person) {
        ObjectNode contact = MetaJson.object();
        contact.putObject("profile").put("name", person.name() == null ? "Warga" : person.name());
        if (person.phone() != null) {
            contact.put("wa_id", person.phone());
        }
        if (person.userId() != null) {
            contact.put("user_id", person.userId());
        }
        return contact;
    }

    private static ObjectNode change(String field, ObjectNode value) {
        ObjectNode change = MetaJson.object();
        change.set("value", value);
        return change.put("field", field);
    }

    private static ObjectNode body(ArrayNode changes) {
        ObjectNode body = MetaJson.object().put("object", "whatsapp_business_account");
        body.putArray("entry").addObject().put("id", BUSINESS_ACCOUNT).set("changes", changes);
        return body;
    }
}
