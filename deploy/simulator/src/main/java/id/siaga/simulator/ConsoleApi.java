package id.siaga.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** For harnesses: what was sent, planned faults, bodies signed and posted as given, the subscription handshake. */
final class ConsoleApi {
    private static final int LIMIT = 200;

    private final Ledger ledger;
    private final People people;
    private final Faults faults;
    private final Receiving receiving;
    private final WebhookSender webhooks;
    private final Identifiers identifiers;

    ConsoleApi(
            Ledger ledger,
            People people,
            Faults faults,
            Receiving receiving,
            WebhookSender webhooks,
            Identifiers identifiers) {
        this.ledger = ledger;
        this.people = people;
        this.faults = faults;
        this.receiving = receiving;
        this.webhooks = webhooks;
        this.identifiers = identifiers;
    }

    void mount(Router router) {
        router.get("/health").handler(this::health);
        router.get("/api/outbox").handler(this::outbox);
        router.get("/api/faults")
                .handler(context -> Http.json(context, 200, faults.current().json()));
        router.post("/api/faults").handler(this::plan);
        router.post("/api/webhooks").handler(this::forward);
        router.post("/api/verify").handler(this::verify);
    }

    private void health(RoutingContext context) {
        Http.json(context, 200, MetaJson.object().put("status", "UP").put("webhooksPending", webhooks.pending()));
    }

    private void outbox(RoutingContext context) {
        MultiMap query = context.queryParams();
        try {
            int limit = Integer.parseInt(query.contains("limit") ? query.get("limit") : Integer.toString(LIMIT));
            Stream<Entry> sent = ledger.all().filter(entry -> entry.direction() == Entry.Direction.OUT);
            List<Entry> found = sent.filter(since(query.get("since")))
                    .filter(to(query.get("to")))
                    .toList();
            // without "since" the latest are wanted, with it the next ones
            int from = query.contains("since") ? 0 : Math.max(0, found.size() - limit);
            List<Entry> page = found.subList(from, Math.min(found.size(), from + limit));
            ArrayNode items = MetaJson.array();
            page.forEach(entry -> items.add(entry.json()));
            ObjectNode answer = MetaJson.object()
                    .put("next", page.isEmpty() ? null : page.getLast().seq());
            Http.json(context, 200, answer.set("items", items));
        } catch (NumberFormatException | DateTimeException wrong) {
            Http.problem(context, 400, "limit is a number, since a sequence number or an ISO instant");
        }
    }

    private static Predicate<Entry> since(String since) {
        if (since == null) {
            return entry -> true;
        }
        if (since.matches("\\d+")) {
            long seq = Long.parseLong(since);
            return entry -> entry.seq() > seq;
        }
        Instant at = Instant.parse(since);
        return entry -> !entry.at().isBefore(at);
    }

    private Predicate<Entry> to(String to) {
        if (to == null) {
            return entry -> true;
        }
        Person person = people.at(to.replace("+", "").strip());
        return entry -> entry.person().isAt(to) || entry.person().isAt(person.id());
    }

    private void plan(RoutingContext context) {
        try {
            faults.plan(Fault.from(MetaJson.read(Http.body(context))));
            Http.json(context, 200, faults.current().json());
        } catch (IllegalArgumentException wrong) {
            Http.problem(context, 400, wrong.getMessage());
        }
    }

    private void forward(RoutingContext context) {
        byte[] body = Http.body(context);
        receiving.overhear(MetaJson.read(body));
        webhooks.post(body).onSuccess(answer -> answer(context, answer));
    }

    private void verify(RoutingContext context) {
        String challenge = identifiers.secret();
        webhooks.verify(challenge)
                .onSuccess(answer -> Http.json(
                        context,
                        200,
                        MetaJson.object()
                                .put("status", answer.status())
                                .put("verified", answer.accepted() && challenge.equals(answer.body()))));
    }

    private static void answer(RoutingContext context, WebhookSender.Answer answer) {
        Http.json(context, 200, MetaJson.object().put("status", answer.status()).put("answer", answer.body()));
    }
}
