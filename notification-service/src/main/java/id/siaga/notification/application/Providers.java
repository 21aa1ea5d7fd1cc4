package id.siaga.notification.application;

import id.siaga.notification.domain.Provider;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The providers there are, by channel. */
@ApplicationScoped
class Providers {
    private final Map<String, Provider> byChannel = new HashMap<>();

    Providers(@All List<Provider> providers) {
        providers.forEach(provider -> byChannel.put(provider.channel(), provider));
    }

    Optional<Provider> of(String channel) {
        return Optional.ofNullable(byChannel.get(channel));
    }
}
