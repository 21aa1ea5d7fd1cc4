package id.siaga.eventing;

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

    Optional<EventHandler<?>> of(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    boolean isNewerMajor(String type) {
        int dot = type.lastIndexOf(".v");
        if (dot < 0) {
            return false;
        }
        Integer handled = newestMajor.get(type.substring(0, dot));
        String major = type.substring(dot + 2);
        return handled != null && major.matches("\\d{1,4}") && Integer.parseInt(major) > handled;
    }
}
