package id.siaga.peer.receiver;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.eventing.sealing.BlindIndex;
import id.siaga.eventing.sealing.Sealing;
import id.siaga.eventing.sealing.SealingKeys;
import id.siaga.intake.channel.Harvest;
import id.siaga.intake.channel.PostReader;
import id.siaga.intake.channel.Updates;
import java.lang.reflect.Constructor;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/** Intake's own reader of WhatsApp, put together as its framework would: outside of it nobody may. */
final class OurParser {
    private static final String READERS = "id.siaga.intake.channel.whatsapp.";

    private final Sealing sealing;
    private final PostReader reader;

    private OurParser(Sealing sealing, PostReader reader) {
        this.sealing = sealing;
        this.reader = reader;
    }

    static OurParser of(String dataKey, String indexKey) {
        try {
            SealingKeys keys = new Keys(dataKey, indexKey);
            Sealing sealing = new Sealing(keys);
            Object updates = made(Updates.class, sealing, new BlindIndex(keys));
            Object identities = made(Class.forName(READERS + "Identities"), updates);
            Object messages = made(Class.forName(READERS + "Messages"), updates, identities);
            Object echoes = made(Class.forName(READERS + "Echoes"), updates, messages);
            Object reader = made(Class.forName(READERS + "WhatsAppReader"), messages, echoes, identities);
            return new OurParser(sealing, (PostReader) reader);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("intake's reader is made in another way now", e);
        }
    }

    Harvest read(JsonNode post, Instant receivedAt) {
        Harvest harvest = new Harvest(reader.channel(), null, receivedAt, sealing, weight -> {});
        reader.read(null, post, harvest);
        return harvest;
    }

    private static Object made(Class<?> type, Object... parts) throws ReflectiveOperationException {
        Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                .filter(candidate -> candidate.getParameterCount() == parts.length)
                .findFirst()
                .orElseThrow();
        constructor.setAccessible(true);
        return constructor.newInstance(parts);
    }

    private record Keys(String dataKey, String indexKey) implements SealingKeys {
        @Override
        public String dataKeyId() {
            return "k1";
        }

        @Override
        public Map<String, String> previousDataKeys() {
            return Map.of();
        }
    }
}
