package id.siaga.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.simulator.Settings.Pace;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells the business what became of its messages: sent, delivered, read or failed, a few together in one webhook. */
final class StatusFeed {
    private static final int BATCH = 100;

    private final Vertx vertx;
    private final Pace pace;
    private final Clock clock;
    private final Ledger ledger;
    private final WebhookSender webhooks;
    private final Map<BusinessNumber, List<ObjectNode>> waiting = new LinkedHashMap<>();
    private int count;

    StatusFeed(Vertx vertx, Pace pace, Clock clock, Ledger ledger, WebhookSender webhooks) {
        this.vertx = vertx;
        this.pace = pace;
        this.clock = clock;
        this.ledger = ledger;
        this.webhooks = webhooks;
    }

    void accepted(Entry entry, boolean chatOpen) {
        after(pace.sent(), () -> tell(entry.id(), "sent", null));
        after(pace.delivered(), () -> tell(entry.id(), "delivered", null));
        after(chatOpen ? pace.readWhenOpen() : pace.readWhenAway(), () -> tell(entry.id(), "read", null));
    }

    void failed(Entry entry, GraphError error) {
        after(pace.sent(), () -> tell(entry.id(), "failed", error));
    }

    /** Somebody looks at the chat: what was delivered is now read. */
    void read(String account, Person person) {
        ledger.chat(account, person)
                .filter(entry -> entry.direction() == Entry.Direction.OUT && entry.has("delivered"))
                .map(Entry::id)
                .toList()
                .forEach(id -> tell(id, "read", null));
    }

    private void tell(String id, String status, GraphError error) {
        ledger.find(id).filter(entry -> !entry.has(status)).ifPresent(entry -> {
            Instant now = clock.instant();
            ledger.note(id, new Entry.Status(status, now, error == null ? null : error.code()));
            enqueue(entry.account(), json(entry, status, now, error));
        });
    }

    private void enqueue(BusinessNumber account, ObjectNode status) {
        waiting.computeIfAbsent(account, key -> new ArrayList<>()).add(status);
        if (++count >= BATCH) {
            flush();
        } else if (count == 1) {
            after(pace.statusBatch(), this::flush);
        }
    }

    private void flush() {
        if (count > 0) {
            byte[] body = MetaJson.escaped(WebhookBody.statuses(waiting));
            waiting.clear();
            count = 0;
            webhooks.deliver(body);
        }
    }

    private static ObjectNode json(Entry entry, String status, Instant at, GraphError error) {
        ObjectNode json = MetaJson.object()
                .put("id", entry.id())
                .put("status", status)
                .put("timestamp", Long.toString(at.getEpochSecond()));
        if (entry.person().phone() != null) {
            json.put("recipient_id", entry.person().phone());
        }
        if (entry.person().userId() != null) {
            json.put("recipient_user_id", entry.person().userId());
        }
        if (entry.content().callbackData() != null) {
            json.put("biz_opaque_callback_data", entry.content().callbackData());
        }
        if (error != null) {
            json.putArray("errors").add(error.inStatus());
        } else if (!status.equals("read")) {
            boolean template = entry.content().type().equals("template");
            json.putObject("pricing")
                    .put("billable", template)
                    .put("pricing_model", "PMP")
                    .put("type", template ? "regular" : "free_customer_service")
                    .put("category", template ? "utility" : "service");
        }
        return json;
    }

    private void after(Duration delay, Runnable step) {
        vertx.setTimer(Math.max(1, delay.toMillis()), timer -> step.run());
    }
}
