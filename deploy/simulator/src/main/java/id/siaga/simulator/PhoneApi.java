package id.siaga.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.util.Optional;

/** A person's phone: write to a number, read the chat, see it live. */
final class PhoneApi {
    private static final int CHAT = 200;

    private final BusinessNumbers numbers;
    private final Receiving receiving;
    private final People people;
    private final Ledger ledger;
    private final StatusFeed statuses;
    private final LiveFeed feed;

    PhoneApi(
            BusinessNumbers numbers,
            Receiving receiving,
            People people,
            Ledger ledger,
            StatusFeed statuses,
            LiveFeed feed) {
        this.numbers = numbers;
        this.receiving = receiving;
        this.people = people;
        this.ledger = ledger;
        this.statuses = statuses;
        this.feed = feed;
    }

    void mount(Router router) {
        router.get("/api/accounts").handler(this::accounts);
        router.get("/api/stream").handler(feed::open);
        router.get("/api/phone/messages").handler(this::chat);
        router.post("/api/phone/messages").handler(this::write);
        router.post("/api/phone/read").handler(this::read);
    }

    private void accounts(RoutingContext context) {
        ArrayNode items = MetaJson.array();
        for (BusinessNumber number : numbers.all()) {
            items.addObject()
                    .put("account", number.id())
                    .put("name", number.name())
                    .put("unit", number.unit())
                    .put("phone", number.phone());
        }
        Http.json(context, 200, MetaJson.object().set("items", items));
    }

    private void chat(RoutingContext context) {
        String citizen = context.queryParams().get("citizen");
        String account = context.queryParams().get("account");
        if (citizen == null || account == null) {
            Http.problem(context, 400, "give citizen (phone or userId) and account");
            return;
        }
        ArrayNode items = MetaJson.array();
        var chat = ledger.chat(account, people.at(citizen))
                .filter(Entry::isOnThePhone)
                .map(Entry::json)
                .toList();
        items.addAll(chat.subList(Math.max(0, chat.size() - CHAT), chat.size()));
        Http.json(context, 200, MetaJson.object().set("items", items));
    }

    private void write(RoutingContext context) {
        JsonNode request = MetaJson.read(Http.body(context));
        Optional<BusinessNumber> account = numbers.find(request.path("account").asText(""));
        if (account.isEmpty()) {
            Http.problem(context, 400, "account is no number of this region pack");
            return;
        }
        try {
            Receiving.Received received = receiving.handle(account.get(), request);
            received.delivery().first().onSuccess(answer -> {
                ObjectNode body = MetaJson.object().put("id", received.id());
                Http.json(
                        context, 200, body.put("webhookStatus", answer.status()).put("attempts", 1));
            });
        } catch (IllegalArgumentException | DateTimeException wrong) {
            Http.problem(context, 400, wrong.getMessage());
        }
    }

    private void read(RoutingContext context) {
        JsonNode request = MetaJson.read(Http.body(context));
        statuses.read(
                request.path("account").asText(""),
                people.at(request.path("citizen").asText("")));
        context.response().setStatusCode(204).end();
    }
}
