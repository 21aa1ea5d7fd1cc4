package id.siaga.eventing;

import id.siaga.contracts.CloudEvent;
import id.siaga.contracts.EventCatalog;
import id.siaga.contracts.EventType;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The service's handlers by type string. */
@ApplicationScoped
class Handlers {
    private final Map<String, EventHandler<?>> byType = new HashMap<>();
    private final Map<String, Integer> newestMajor = new HashMap<>();

    Handlers(@All List<EventHandler<?>> handlers) {
        for (EventHandler<?> handler : handlers) {
            EventType<?> type = EventCatalog.of(handler.shape());
            if (byType.put(type.name(), handler) != null) {
                throw new IllegalStateException("two handlers for " + type.name() + "; each event type has one");
            }
            newestMajor.merge(type.family(), type.major(), Math::max);
        }
    }

    /** @throws UnreadableEvent when it is no event, or one that lacks what its handler needs */
    Task taskOf(Delivery delivery) {
        if (delivery.value() == null) {
            return new Task.Nothing(delivery, "tombstone");
        }
        CloudEvent envelope =
                delivery.event().orElseThrow(() -> new UnreadableEvent("record has no CloudEvents headers"));
        Optional<EventHandler<?>> handler = of(envelope.type());
        if (handler.isPresent()) {
            return Task.of(delivery, envelope, handler.get());
        }
        return isNewerMajor(envelope.type())
                ? new Task.Parking(delivery, "newer-major", "newer major than this release handles")
                : new Task.Nothing(delivery, "ignored");
    }

    Optional<EventHandler<?>> of(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    private boolean isNewerMajor(String type) {
        int dot = type.lastIndexOf(".v");
        if (dot < 0) {
            return false;
        }
        Integer handled = newestMajor.get(type.substring(0, dot));
        String major = type.substring(dot + 2);
        return handled != null && major.matches("\\d{1,4}") && Integer.parseInt(major) > handled;
    }
}
