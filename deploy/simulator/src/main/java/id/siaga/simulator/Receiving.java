package id.siaga.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;

/** Takes what a person (or an officer on the unit's own phone) wrote, and posts the webhook for it. */
final class Receiving {
    private final ServiceWindows windows;
    private final SendLimits limits;
    private final People people;
    private final Ledger ledger;
    private final InboundMessages messages;
    private final WebhookSender webhooks;
    private final Clock clock;

    Receiving(
            ServiceWindows windows,
            SendLimits limits,
            People people,
            Ledger ledger,
            InboundMessages messages,
            WebhookSender webhooks,
            Clock clock) {
        this.windows = windows;
        this.limits = limits;
        this.people = people;
        this.ledger = ledger;
        this.messages = messages;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    record Received(String id, WebhookSender.Delivery delivery) {}

    Received handle(BusinessNumber account, JsonNode request) {
        Person person = people.seen(Person.from(request.path("citizen")));
        boolean echo = request.path("echo").asBoolean();
        Instant at = messages.timestamp(request);
        ObjectNode message = messages.from(account, person, request, at);
        if (!echo) {
            windows.inbound(account.id(), person, at);
            limits.received(account.id());
        }
        Entry entry = ledger.add(
                message.path("id").asText(),
                echo ? Entry.Direction.ECHO : Entry.Direction.IN,
                account,
                person,
                content(message, echo ? person.id() : account.phone()));
        ObjectNode body =
                echo ? WebhookBody.echo(account, person, message) : WebhookBody.message(account, person, message);
        WebhookSender.Delivery delivery = webhooks.deliver(MetaJson.escaped(body));
        delivery.settled().onSuccess(answer -> {
            String status = answer.accepted() ? "delivered" : "failed";
            ledger.note(entry.id(), new Entry.Status(status, clock.instant(), null));
        });
        return new Received(entry.id(), delivery);
    }

    /** Notes who wrote to which number in a body somebody made himself, so that answers find an open window. */
    void overhear(JsonNode body) {
        for (JsonNode entry : body.path("entry")) {
            for (JsonNode change : entry.path("changes")) {
                JsonNode value = change.path("value");
                String account = value.path("metadata").path("phone_number_id").asText("");
                for (JsonNode message : value.path("messages")) {
                    String from = MetaJson.text(message, "from");
                    JsonNode contact = value.path("contacts").path(0);
                    String phone = from != null ? from : MetaJson.text(contact, "wa_id");
                    String userId = MetaJson.text(contact, "user_id");
                    overhear(account, phone, userId);
                }
            }
        }
    }

    private void overhear(String account, String phone, String userId) {
        if (phone != null && Person.isUserId(phone)) {
            overhear(account, null, phone);
        } else if (phone != null || userId != null) {
            windows.inbound(account, people.seen(new Person(phone, userId, null)), clock.instant());
        }
    }

    private static Entry.Content content(ObjectNode message, String address) {
        return new Entry.Content(
                message.path("type").asText("text"),
                MessageText.of(message),
                message.toString(),
                MetaJson.text(message.path("context"), "id"),
                null,
                address);
    }
}
