package id.siaga.intake.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.Unreadable;
import java.util.regex.Pattern;

/** A citizen as WhatsApp names them: business-scoped user id, phone, or both; the phone may never be known. */
record Person(String userId, String phone, String name) {
    private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}");

    Person {
        if (userId == null && phone == null) {
            throw new Unreadable("nobody is named as the person");
        }
    }

    /** Sorts an address field by its look: WhatsApp puts phones and user ids into the same ones. */
    static Person of(String userId, String address, String name) {
        boolean disguised = address != null && USER_ID.matcher(address).matches();
        if (disguised) {
            return new Person(userId == null ? address : userId, null, name);
        }
        return new Person(userId, address, name);
    }

    /** The person of an item, completed by the contact that belongs to it. */
    static Person of(Item item, String addressField, String userIdField) {
        String address = Fields.text(item.node(), addressField);
        String userId = Fields.text(item.node(), userIdField);
        JsonNode contact = contact(item.value().path("contacts"), address, userId);
        String contactAddress = Fields.text(contact, "wa_id");
        String contactUserId = Fields.text(contact, "user_id");
        return of(
                userId == null ? contactUserId : userId,
                contactAddress == null ? address : contactAddress,
                Fields.text(contact.path("profile"), "name", "username"));
    }

    /** The id that makes the conversation. */
    String id() {
        return userId == null ? phone : userId;
    }

    private static JsonNode contact(JsonNode contacts, String address, String userId) {
        if (contacts.size() == 1) {
            return contacts.get(0);
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
