package id.siaga.simulator;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Clock;

/** Puts the provider together. One instance, one event loop: nothing inside needs a lock. */
final class SimulatorVerticle extends AbstractVerticle {
    private static final int BODY_BYTES = 6 * 1024 * 1024;

    private final Settings settings;
    private final BusinessNumbers numbers;
    private final Clock clock;
    private int port;

    SimulatorVerticle(Settings settings, BusinessNumbers numbers, Clock clock) {
        this.settings = settings;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Override
    public void start(Promise<Void> started) {
        vertx.createHttpServer(new HttpServerOptions().setCompressionSupported(false))
                .requestHandler(router())
                .listen(settings.port())
                .onSuccess(server -> port = server.actualPort())
                .<Void>mapEmpty()
                .onComplete(started);
    }

    int port() {
        return port;
    }

    private Router router() {
        Identifiers identifiers = new Identifiers();
        LiveFeed feed = new LiveFeed();
        feed.start(vertx);
        Ledger ledger = new Ledger(clock, feed::changed);
        People people = new People();
        MediaStore media = new MediaStore(identifiers, clock);
        ServiceWindows windows = new ServiceWindows(clock);
        SendLimits limits = new SendLimits(clock);
        Faults faults = new Faults();
        WebhookSender webhooks = new WebhookSender(vertx, settings);
        StatusFeed statuses = new StatusFeed(vertx, settings.pace(), clock, ledger, webhooks);
        Receiving receiving = new Receiving(
                windows,
                limits,
                people,
                ledger,
                new InboundMessages(ledger, media, identifiers, clock),
                webhooks,
                clock);
        Sending sending = new Sending(
                new MessageRules(media), limits, windows, people, ledger, delivering(statuses, feed), identifiers);

        Router router = Router.router(vertx);
        router.post().handler(BodyHandler.create(false).setBodyLimit(BODY_BYTES));
        new GraphApi(settings, numbers, sending, faults, ledger, identifiers).mount(router);
        new MediaApi(media, identifiers).mount(router);
        new PhoneApi(numbers, receiving, people, ledger, statuses, feed).mount(router);
        new ConsoleApi(ledger, people, faults, receiving, webhooks, identifiers).mount(router);
        new Pages().mount(router);
        return router;
    }

    private static Sending.Delivering delivering(StatusFeed statuses, LiveFeed feed) {
        return new Sending.Delivering() {
            @Override
            public void accepted(Entry entry) {
                statuses.accepted(entry, feed.shows(entry.account().id(), entry.person()));
            }

            @Override
            public void failed(Entry entry, GraphError error) {
                statuses.failed(entry, error);
            }
        };
    }
}
