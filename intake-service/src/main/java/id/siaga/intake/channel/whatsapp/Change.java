package id.siaga.intake.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.intake.channel.Fields;
import id.siaga.intake.channel.MetaEntries;
import id.siaga.intake.channel.Piece;

/** One change of a POST with what surrounds it. */
record Change(JsonNode post, JsonNode entry, JsonNode node) {
    String field() {
        return Fields.text(node, "field");
    }

    JsonNode value() {
        return node.path("value");
    }

    String account() {
        String number = Fields.text(value().path("metadata"), "phone_number_id");
        return number == null ? Fields.text(entry, "id") : number;
    }

    /** For parking, as it is. */
    Piece whole() {
        return Piece.of(account(), field(), alone(node));
    }

    /** For parking: the item, the account and who it is from; not everybody else of the POST. */
    Piece only(String list, Item item) {
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        value.set("metadata", value().path("metadata"));
        ArrayNode contacts = value.putArray("contacts");
        People.contacts(item).forEach(contacts::add);
        value.putArray(list).add(item.node());
        ObjectNode change = JsonNodeFactory.instance.objectNode().put("field", field());
        change.set("value", value);
        String type = Fields.text(item.node(), "type", "status");
        return Piece.of(account(), type == null ? list : list + "." + type, alone(change));
    }

    private JsonNode alone(JsonNode change) {
        return MetaEntries.alone(post, entry, "changes", change);
    }
}
