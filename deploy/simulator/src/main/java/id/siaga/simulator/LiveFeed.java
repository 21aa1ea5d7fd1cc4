package id.siaga.simulator;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every change to every open page, as server-sent events. A page too slow to read is told to reload instead of being queued for. */
final class LiveFeed {
    private static final long HEARTBEAT_MILLIS = 15_000;

    private final Set<Page> pages = new HashSet<>();

    private static final class Page {
        final HttpServerResponse response;
        final String account;
        final String citizen;
        boolean behind;

        Page(HttpServerResponse response, String account, String citizen) {
            this.response = response;
            this.account = account;
            this.citizen = citizen;
        }
    }

    void start(Vertx vertx) {
        vertx.setPeriodic(HEARTBEAT_MILLIS, timer -> send(": here\n\n"));
    }

    void open(RoutingContext context) {
        HttpServerResponse response = context.response();
        response.setChunked(true).putHeader("Content-Type", "text/event-stream").putHeader("Cache-Control", "no-store");
        Page page = new Page(
                response,
                context.queryParams().get("account"),
                context.queryParams().get("citizen"));
        pages.add(page);
        response.closeHandler(closed -> pages.remove(page));
        response.exceptionHandler(broken -> pages.remove(page));
        response.drainHandler(drained -> {
            if (page.behind) {
                page.behind = false;
                response.write("event: reload\ndata: {}\n\n");
            }
        });
        response.write(": here\n\n");
    }

    /** Whether somebody has this chat on the screen right now. */
    boolean shows(String account, Person person) {
        return pages.stream()
                .anyMatch(page -> account.equals(page.account) && page.citizen != null && person.isAt(page.citizen));
    }

    void changed(Entry entry) {
        if (!pages.isEmpty()) {
            String data = new String(MetaJson.escaped(entry.json()), StandardCharsets.US_ASCII);
            send("event: message\ndata: " + data + "\n\n");
        }
    }

    private void send(String event) {
        List<Page> now = new ArrayList<>(pages);
        for (Page page : now) {
            if (page.response.writeQueueFull()) {
                page.behind = true;
            } else {
                page.response.write(event);
            }
        }
    }
}
