package id.siaga.bench.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.contracts.Topic;
import id.siaga.drive.Patience;
import id.siaga.drive.WhatsAppBody;
import id.siaga.drive.WhatsAppSender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** POSTs of many messages, on the disk until they are sent: together they are larger than our memory. */
final class LargePosts {
    /** Three megabytes are a thousand of these. */
    private static final String WORDS = "Jalan rusak. ".repeat(207);

    private static final String ID = "wamid.flood.";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper mapper = new ObjectMapper();
    private final Clock clock = Clock.systemUTC();
    private final Path folder;
    private final WhatsAppSender signer;
    private final String account;
    private final int messages;
    private final List<String> signatures = new ArrayList<>();

    /** @param account all of them write to */
    LargePosts(Path folder, WhatsAppSender signer, String account, int messages) {
        this.folder = folder;
        this.signer = signer;
        this.account = account;
        this.messages = messages;
    }

    /** @param repeats how often the sender was told to come again */
    record Flood(Duration took, int repeats) {}

    void write(int count) {
        try {
            Files.createDirectories(folder);
            for (int number = 0; number < count; number++) {
                byte[] body = mapper.writeValueAsBytes(body(number));
                Files.write(file(number), body);
                signatures.add(signer.signature(body));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double megabytes() {
        try {
            return Files.size(file(0)) / 1e6;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until it is taken. @return how long that took */
    Duration send(int number) {
        return sendAll(number, 1).took();
    }

    Flood sendAll(int first, int count) {
        AtomicInteger repeats = new AtomicInteger();
        long start = System.nanoTime();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = first; number < first + count; number++) {
                int one = number;
                senders.execute(() -> {
                    for (Optional<Duration> again = post(one); again.isPresent(); again = post(one)) {
                        repeats.incrementAndGet();
                        Patience.pause(again.get());
                    }
                });
            }
        }
        return new Flood(Duration.ofNanos(System.nanoTime() - start), repeats.get());
    }

    /** @return empty when it was taken; else after how long to come again, spread out as many senders are */
    private Optional<Duration> post(int number) {
        try {
            HttpRequest request = HttpRequest.newBuilder(signer.webhook())
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .header("X-Hub-Signature-256", signatures.get(number))
                    .POST(HttpRequest.BodyPublishers.ofFile(file(number)))
                    .build();
            HttpResponse<Void> answer = http.send(request, HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == 200
                    ? Optional.empty()
                    : Optional.of(spread(
                            answer.headers().firstValueAsLong("Retry-After").orElse(1)));
        } catch (IOException nobodyAnswered) {
            return Optional.of(spread(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", e);
        }
    }

    private static Duration spread(long seconds) {
        long millis = Duration.ofSeconds(seconds).toMillis();
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis / 2, millis * 3 / 2));
    }

    /** @return how many of their messages lie on the topic, each counted once */
    long stored(String brokers) {
        List<TopicPartition> partitions = Logs.partitions(Topic.MESSAGE).toList();
        Set<String> found = new HashSet<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    found.add(mapper.readTree(record.value()).path("messageId").asText());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().filter(id -> id.startsWith(ID)).count();
    }

    private Path file(int number) {
        return folder.resolve(number + ".json");
    }

    private ObjectNode body(int number) {
        WhatsAppBody body = WhatsAppBody.of(account);
        ArrayNode list = body.value().putArray("messages");
        String sentAt = Long.toString(clock.instant().getEpochSecond());
        for (int message = 0; message < messages; message++) {
            list.addObject()
                    .put("from", "62800%04d%06d".formatted(number, message))
                    .put("id", ID + number + "." + message)
                    .put("timestamp", sentAt)
                    .put("type", "text")
                    .putObject("text")
                    .put("body", WORDS + message);
        }
        return body.root();
    }
}
