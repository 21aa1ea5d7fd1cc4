package id.siaga.intake.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.siaga.contracts.Event;
import id.siaga.eventing.sealing.BlindIndex;
import id.siaga.eventing.sealing.Sealing;
import id.siaga.eventing.sealing.SealingKeys;
import id.siaga.intake.application.Update;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A channel's reader with real sealing under a fixed key. */
public final class Harness {
    public static final Instant RECEIVED = Instant.parse("2026-03-14T10:00:00Z");

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** What the address of a POST names where the POST does not. */
    private static final String ACCOUNT = "siaga_bot";

    private static final SealingKeys KEYS = new FixedKeys();

    private final Sealing sealing = new Sealing(KEYS);
    private final BlindIndex blindIndex = new BlindIndex(KEYS);
    private final String channel;
    private final Function<Updates, PostReader> readers;
    private final PostReader reader;

    public Harness(String channel, Function<Updates, PostReader> reader) {
        this.channel = channel;
        this.readers = reader;
        this.reader = reader.apply(new Updates(sealing, blindIndex));
    }

    /** A reader that has learned nothing about what people do. */
    Harness untaught() {
        return new Harness(channel, ignored -> readers.apply(new Untaught(sealing, blindIndex)));
    }

    private static final class Untaught extends Updates {
        Untaught(Sealing sealing, BlindIndex blindIndex) {
            super(sealing, blindIndex);
        }

        @Override
        public Update received(Said said, Content content, Context context) {
            throw new Unreadable("untaught");
        }

        @Override
        public Update sentByUnit(Said said, Content content, String quoted, String edits) {
            throw new Unreadable("untaught");
        }

        @Override
        public Update edited(Said said, String edition, String text) {
            throw new Unreadable("untaught");
        }

        @Override
        public Update deleted(Said said) {
            throw new Unreadable("untaught");
        }

        @Override
        public Update identityChanged(Said said, Person current) {
            throw new Unreadable("untaught");
        }
    }

    /** The token and event of a report under a fixed key. */
    public static Receipt receipt(FiledReport filed, String key) {
        return receipt(filed, List.of(), key);
    }

    static Receipt receipt(FiledReport filed, List<Photo> photos, String key) {
        return new Reports(new Sealing(KEYS), new BlindIndex(KEYS)).receipt(filed, photos, key, RECEIVED);
    }

    public static DirectMessages directMessages(Updates updates) {
        return new DirectMessages(updates);
    }

    public List<Update> read(String body) {
        return harvest(body).updates();
    }

    public Harvest harvest(String body) {
        try {
            Harvest harvest = new Harvest(channel, null, RECEIVED, sealing, bytes -> {});
            reader.read(ACCOUNT, new ObjectMapper().readTree(body), harvest);
            harvest.finish();
            return harvest;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the test's body is no JSON", e);
        }
    }

    /** In the way of a POST whose signature was checked, within a second of processor; empty when it is no JSON. */
    public Optional<Harvest> receive(byte[] body) {
        long before = THREADS.getCurrentThreadCpuTime();
        Optional<Harvest> harvest = new ReadPost(sealing).read(reader, ACCOUNT, RECEIVED, body, bytes -> {});
        assertThat(THREADS.getCurrentThreadCpuTime() - before).isLessThan(LONGEST.toNanos());
        return harvest;
    }

    /** Items that come never vanish: they are read, parked or counted as of no use. */
    public void receive(byte[] body, Function<JsonNode, Stream<JsonNode>> items) {
        receive(body)
                .filter(harvest ->
                        harvest.updates().isEmpty() && harvest.ignored().isEmpty())
                .ifPresent(nothing ->
                        assertThat(items.apply(Json.parse(body).orElseThrow())).isEmpty());
    }

    public static Stream<JsonNode> elements(JsonNode node, String... lists) {
        return Stream.of(lists)
                .flatMap(list -> StreamSupport.stream(node.path(list).spliterator(), false));
    }

    /** Of entries of a page or a profile. */
    public static Stream<JsonNode> ofEntries(JsonNode post) {
        return elements(post, "entry").flatMap(entry -> elements(entry, "messaging", "standby", "changes"));
    }

    /** The one event of the body, which must be of that type. */
    public <E extends Event> E only(Class<E> type, String body) {
        List<Update> updates = read(body);
        assertThat(updates).hasSize(1);
        assertThat(updates.getFirst().event()).isInstanceOf(type);
        return type.cast(updates.getFirst().event());
    }

    public String open(String sealed) {
        return sealing.unseal(sealed);
    }

    public String index(String text) {
        return blindIndex.of(text);
    }

    public String conversation(String account, String person) {
        return blindIndex.conversation(channel, account, person);
    }

    private static final class FixedKeys implements SealingKeys {
        private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

        @Override
        public String dataKey() {
            return KEY;
        }

        @Override
        public String dataKeyId() {
            return "k1";
        }

        @Override
        public Map<String, String> previousDataKeys() {
            return Map.of();
        }

        @Override
        public String indexKey() {
            return KEY;
        }
    }
}
