package id.siaga.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One message between a person and a number, whichever way it went, with what became of it. */
record Entry(
        long seq,
        String id,
        Direction direction,
        BusinessNumber account,
        Person person,
        Content content,
        Instant at,
        List<Status> statuses) {

    /** Seen from the business: IN a person wrote, OUT our system sent, ECHO an officer typed on the unit's own phone. */
    enum Direction {
        IN,
        OUT,
        ECHO
    }

    /** {@code address} as the sender gave it; {@code json} is the message as sent, kept as text to stay small. */
    record Content(String type, String text, String json, String quoted, String callbackData, String address) {}

    record Status(String status, Instant at, Integer code) {}

    Entry with(Status status) {
        List<Status> more = new ArrayList<>(statuses);
        more.add(status);
        return new Entry(seq, id, direction, account, person, content, at, List.copyOf(more));
    }

    boolean has(String status) {
        return statuses.stream().anyMatch(known -> known.status().equals(status));
    }

    /** What the system sent is there only once delivered: not under way, not when it failed. */
    boolean isOnThePhone() {
        return direction != Direction.OUT || has("delivered");
    }

    int weight() {
        return 600 + content.json().length() + content.text().length();
    }

    ObjectNode json() {
        ObjectNode json = MetaJson.object()
                .put("seq", seq)
                .put("id", id)
                .put("direction", direction.name().toLowerCase())
                .put("account", account.id())
                .put("accountName", account.name())
                .put(Person.isUserId(content.address()) ? "recipient" : "to", content.address())
                .put("type", content.type())
                .put("text", content.text())
                .put("context", content.quoted())
                .put("biz_opaque_callback_data", content.callbackData())
                .put("at", at.toString());
        json.set("citizen", person.json());
        json.set("body", MetaJson.read(content.json().getBytes(StandardCharsets.UTF_8)));
        ArrayNode list = json.putArray("statuses");
        for (Status status : statuses) {
            ObjectNode one = list.addObject()
                    .put("status", status.status())
                    .put("at", status.at().toString());
            if (status.code() != null) {
                one.put("code", status.code());
            }
        }
        return json;
    }
}
