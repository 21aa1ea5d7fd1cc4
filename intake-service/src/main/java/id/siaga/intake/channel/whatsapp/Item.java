package id.siaga.intake.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.Person;
import id.siaga.intake.channel.Said;
import id.siaga.intake.channel.Unreadable;
import java.time.Instant;

/**
 * One message, status or notice of a POST with what surrounds it.
 *
 * @param value of the change it came in
 * @param index its place in the POST
 */
record Item(String field, JsonNode value, JsonNode node, Instant receivedAt, int index) {
    /** Our number it is about. */
    String account() {
        String account = Fields.text(value.path("metadata"), "phone_number_id");
        if (account == null) {
            throw new Unreadable("no phone_number_id in " + field);
        }
        return account;
    }

    String id() {
        String id = Fields.text(node, "id");
        if (id == null) {
            throw new Unreadable("an item of " + field + " without id");
        }
        return id;
    }

    Said said(Person person) {
        return said(person, id());
    }

    Said said(Person person, String natural) {
        return new Said(WhatsAppReader.CHANNEL, account(), person, natural, natural, at(), receivedAt, index);
    }

    Instant at() {
        return Fields.time(node, "timestamp", receivedAt);
    }
}
