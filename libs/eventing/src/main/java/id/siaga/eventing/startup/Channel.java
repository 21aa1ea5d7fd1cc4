package id.siaga.eventing.startup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;

/** One configured channel and the settings that make it keep its promises (facts of SmallRye's defaults: ADR 0003). */
record Channel(String direction, String name, Map<String, String> settings) {
    private static final String PREFIX = "mp.messaging.";
    private static final Map<String, String> OUTGOING =
            Map.of("acks", "all", "enable.idempotence", "true", "max.in.flight.requests.per.connection", "5");
    private static final Map<String, String> INCOMING = Map.of(
            "auto.offset.reset", "earliest",
            "failure-strategy", "fail",
            "commit-strategy", "throttled",
            "enable.auto.commit", "false");
    /** Followers of watermarks take every record on every instance and keep nothing. */
    private static final Map<String, String> BROADCAST =
            Map.of("commit-strategy", "ignore", "failure-strategy", "fail", "enable.auto.commit", "false");

    static List<Channel> configured(Config config) {
        Map<String, Channel> channels = new TreeMap<>();
        for (String property : config.getPropertyNames()) {
            String[] words = property.split("\\.", 5);
            if (property.startsWith(PREFIX) && words.length >= 5 && !words[3].contains("\"")) {
                channels.computeIfAbsent(
                                words[2] + "." + words[3],
                                key -> new Channel(words[2], words[3], new LinkedHashMap<>()))
                        .settings()
                        .put(
                                words[4],
                                config.getOptionalValue(property, String.class).orElse(""));
            }
        }
        return channels.values().stream()
                .filter(channel -> "smallrye-kafka".equals(channel.settings().get("connector")))
                .toList();
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        required().forEach((setting, value) -> {
            if (!value.equals(settings.get(setting))) {
                problems.add(
                        "channel " + name + " needs " + setting + "=" + value + " but has " + settings.get(setting));
            }
        });
        return problems;
    }

    private Map<String, String> required() {
        if ("outgoing".equals(direction)) {
            return OUTGOING;
        }
        return "true".equals(settings.get("broadcast")) ? BROADCAST : INCOMING;
    }
}
