package id.siaga.peer.receiver;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.siaga.intake.application.Update;
import id.siaga.intake.channel.HmacSignature;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What somebody would write by hand for WhatsApp's webhook: Vert.x, the same parser, the same signature check, a
 * KafkaProducer, and 200 when every record is acknowledged. It parks nothing, counts nothing and refuses nothing else.
 */
public final class ReceiverPeer {
    private final ObjectMapper json = new ObjectMapper();
    private final Clock clock = Clock.systemUTC();
    private final HmacSignature signature = HmacSignature.hex(List.of(System.getenv("PEER_SECRET")));
    private final OurParser parser = OurParser.of(System.getenv("PEER_DATA_KEY"), System.getenv("PEER_INDEX_KEY"));
    private final KafkaProducer<String, byte[]> producer;

    private ReceiverPeer(KafkaProducer<String, byte[]> producer) {
        this.producer = producer;
    }

    public static void main(String[] arguments) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                System.getenv("PEER_BROKERS"),
                "acks",
                "all",
                "enable.idempotence",
                true,
                "delivery.timeout.ms",
                4_000,
                "request.timeout.ms",
                2_000,
                "linger.ms",
                20);
        ReceiverPeer peer =
                new ReceiverPeer(new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()));
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
        vertx.createHttpServer(new HttpServerOptions().setPort(Integer.parseInt(System.getenv("PEER_PORT"))))
                .requestHandler(request -> request.body().onSuccess(body -> peer.receive(request, body)))
                .listen();
    }

    private void receive(HttpServerRequest request, Buffer body) {
        byte[] bytes = body.getBytes();
        if (!signature.matches(request.getHeader("X-Hub-Signature-256"), bytes)) {
            request.response().setStatusCode(403).end();
            return;
        }
        try {
            store(request, parser.read(json.readTree(bytes), clock.instant()).updates());
        } catch (IOException e) {
            request.response().setStatusCode(400).end();
        }
    }

    private void store(HttpServerRequest request, List<Update> updates) {
        AtomicInteger waiting = new AtomicInteger(updates.size());
        for (Update update : updates) {
            String topic = update.type().topic().topicName();
            producer.send(new ProducerRecord<>(topic, update.event().key(), update.body()), (stored, failure) -> {
                if (failure != null) {
                    request.response().setStatusCode(503).end();
                } else if (waiting.decrementAndGet() == 0) {
                    request.response().end();
                }
            });
        }
    }
}
