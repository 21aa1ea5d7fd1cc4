package id.siaga.intake.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.Person;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Citizens as WhatsApp names them: business-scoped user id, phone, user name; the phone may never be known. */
final class People {
    private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}");

    private People() {}

    /** Sorts an address field by its look: WhatsApp puts phones and user ids into the same ones. */
    static Person of(String userId, String address) {
        return of(userId, address, null, null);
    }

    /** The person of an item, completed by the contact that belongs to it. */
    static Person of(Item item, String addressField, String userIdField) {
        String address = Fields.text(item.node(), addressField);
        String userId = Fields.text(item.node(), userIdField);
        JsonNode contact = contact(item, address, userId);
        String contactAddress = Fields.text(contact, "wa_id");
        String contactUserId = Fields.text(contact, "user_id");
        JsonNode profile = contact.path("profile");
        return of(
                userId == null ? contactUserId : userId,
                contactAddress == null ? address : contactAddress,
                Fields.text(profile, "username"),
                Fields.text(profile, "name"));
    }

    private static Person of(String userId, String address, String handle, String name) {
        boolean disguised = address != null && USER_ID.matcher(address).matches();
        if (disguised) {
            return new Person(userId == null ? address : userId, null, handle, name);
        }
        return new Person(userId, address, handle, name);
    }

    /** Those of the POST that belong to the item. */
    static List<JsonNode> contacts(Item item) {
        JsonNode node = item.node();
        return Stream.of(
                        contact(item, Fields.text(node, "from"), Fields.text(node, "from_user_id")),
                        contact(item, Fields.text(node, "to"), Fields.text(node, "to_user_id")))
                .filter(JsonNode::isObject)
                .distinct()
                .toList();
    }

    private static JsonNode contact(Item item, String address, String userId) {
        JsonNode contacts = item.value().path("contacts");
        if (contacts.size() == 1) {
            return contacts.path(0);
        }
        for (JsonNode contact : contacts) {
            String contactAddress = Fields.text(contact, "wa_id");
            String contactUserId = Fields.text(contact, "user_id");
            boolean same = address != null && (address.equals(contactAddress) || address.equals(contactUserId));
            if (same || userId != null && userId.equals(contactUserId)) {
                return contact;
            }
        }
        return contacts.path(contacts.size());
    }
}
