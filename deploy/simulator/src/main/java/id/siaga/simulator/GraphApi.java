package id.siaga.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.simulator.Sending.Verdict;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** {@code POST /v{version}/{phone_number_id}/messages} of the Graph API, with its answers and its error codes. */
final class GraphApi {
    private final BusinessNumbers numbers;
    private final Sending sending;
    private final Faults faults;
    private final Ledger ledger;
    private final Identifiers identifiers;
    private final byte[] authorization;

    GraphApi(
            Settings settings,
            BusinessNumbers numbers,
            Sending sending,
            Faults faults,
            Ledger ledger,
            Identifiers identifiers) {
        this.numbers = numbers;
        this.sending = sending;
        this.faults = faults;
        this.ledger = ledger;
        this.identifiers = identifiers;
        this.authorization = ("Bearer " + settings.accessToken()).getBytes(StandardCharsets.UTF_8);
    }

    void mount(Router router) {
        router.routeWithRegex("/(?<version>v\\d+\\.\\d+)/.*").handler(this::authorize);
        router.getWithRegex("/whatsapp_media/.*").handler(this::authorize);
        router.postWithRegex("/(?<version>v\\d+\\.\\d+)/(?<number>[^/]+)/messages")
                .handler(this::messages);
    }

    private void authorize(RoutingContext context) {
        String given = context.request().getHeader("Authorization");
        if (given != null && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), authorization)) {
            context.next();
        } else {
            refuse(context, GraphError.badToken());
        }
    }

    private void messages(RoutingContext context) {
        String id = context.pathParam("number");
        Optional<BusinessNumber> number = numbers.find(id);
        if (number.isEmpty()) {
            refuse(context, GraphError.unknownObject(id));
            return;
        }
        JsonNode request = MetaJson.read(Http.body(context));
        if ("read".equals(request.path("status").asText())) {
            markRead(context, request);
            return;
        }
        Fault fault = faults.next();
        switch (fault.mode()) {
            case NONE -> answer(context, sending.handle(number.get(), request, Optional.empty()));
            case DELAY -> {
                Verdict verdict = sending.handle(number.get(), request, Optional.empty());
                context.vertx().setTimer(Math.max(1, fault.delayMillis()), timer -> answer(context, verdict));
            }
            case FAIL -> fail(context, number.get(), request, fault);
        }
    }

    private void fail(RoutingContext context, BusinessNumber number, JsonNode request, Fault fault) {
        if (fault.asynchronous()) {
            answer(context, sending.handle(number, request, Optional.of(fault.error())));
            return;
        }
        if (fault.ambiguous()) {
            sending.handle(number, request, Optional.empty());
        }
        refuse(context, fault.error());
    }

    private void markRead(RoutingContext context, JsonNode request) {
        String id = MetaJson.text(request, "message_id");
        if (id == null || ledger.find(id).isEmpty()) {
            refuse(context, GraphError.parameter("Invalid parameter: message_id"));
            return;
        }
        ledger.note(id, new Entry.Status("read", ledger.find(id).get().at(), null));
        Http.json(context, 200, MetaJson.object().put("success", true));
    }

    private void answer(RoutingContext context, Verdict verdict) {
        switch (verdict) {
            case Verdict.Refused refused -> refuse(context, refused.error());
            case Verdict.Accepted accepted -> Http.json(context, 200, accepted(accepted.entry()));
        }
    }

    private static ObjectNode accepted(Entry entry) {
        ObjectNode answer = MetaJson.object().put("messaging_product", "whatsapp");
        String address = entry.content().address();
        answer.putArray("contacts")
                .addObject()
                .put("input", address)
                .put(Person.isUserId(address) ? "user_id" : "wa_id", address);
        ObjectNode message = answer.putArray("messages").addObject().put("id", entry.id());
        if (entry.content().type().equals("template")) {
            message.put("message_status", "accepted");
        }
        return answer;
    }

    private void refuse(RoutingContext context, GraphError error) {
        Http.json(context, error.httpStatus(), error.response(identifiers.trace()));
    }
}
