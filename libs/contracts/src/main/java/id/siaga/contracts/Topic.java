package id.siaga.contracts;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The topics and the settings a service insists on before it starts. */
public enum Topic {
    MESSAGE("message.events.v1", 12, Kept.DAYS_30),
    DELIVERY("delivery.events.v1", 12, Kept.DAYS_30),
    INTAKE_PARKED("intake.parked.v1", 12, Kept.DAYS_30),
    CONTACT("contact.events.v1", 12, Kept.COMPACTED),
    CONVERSATION("conversation.events.v1", 12, Kept.DAYS_30),
    COMPLAINT("complaint.events.v1", 12, Kept.FOREVER),
    DUTY("duty.events.v1", 12, Kept.COMPACTED),
    PUBLICATION("publication.events.v1", 12, Kept.COMPACTED),
    WATERMARK("watermark.events.v1", 1, Kept.HOUR),
    SLA("sla.events.v1", 12, Kept.FOREVER),
    NOTIFICATION("notification.events.v1", 12, Kept.FOREVER),
    INSIGHT("insight.events.v1", 12, Kept.FOREVER),
    OPERATIONS("operations.events.v1", 12, Kept.DAYS_30);

    /** How long a topic keeps a record. */
    public enum Kept {
        HOUR,
        DAYS_30,
        FOREVER,
        COMPACTED
    }

    private static final int PARKED_RECORD_BYTES = 4 * 1024 * 1024;

    private final String topicName;
    private final int partitions;
    private final Kept kept;

    Topic(String topicName, int partitions, Kept kept) {
        this.topicName = topicName;
        this.partitions = partitions;
        this.kept = kept;
    }

    public String topicName() {
        return topicName;
    }

    public int partitions() {
        return partitions;
    }

    public Kept kept() {
        return kept;
    }

    public static Optional<Topic> named(String name) {
        for (Topic topic : values()) {
            if (topic.topicName.equals(name)) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }

    /**
     * The topic's configuration in Kafka's own words.
     *
     * @param replicas with one broker every record is flushed before it is acknowledged; with more, two copies are
     */
    public Map<String, String> settings(int replicas) {
        Map<String, String> settings = new LinkedHashMap<>(retention());
        settings.put("min.insync.replicas", replicas > 1 ? "2" : "1");
        if (replicas == 1) {
            settings.put("flush.messages", "1");
        }
        if (this == INTAKE_PARKED) {
            settings.put("max.message.bytes", Integer.toString(PARKED_RECORD_BYTES));
        }
        return settings;
    }

    private Map<String, String> retention() {
        return switch (kept) {
            case HOUR -> Map.of("cleanup.policy", "delete", "retention.ms", millis(Duration.ofHours(1)));
            case DAYS_30 -> Map.of("cleanup.policy", "delete", "retention.ms", millis(Duration.ofDays(30)));
            case FOREVER -> Map.of("cleanup.policy", "delete", "retention.ms", "-1");
            case COMPACTED ->
                Map.of(
                        "cleanup.policy", "compact",
                        "segment.ms", millis(Duration.ofDays(1)),
                        "max.compaction.lag.ms", millis(Duration.ofDays(1)),
                        "delete.retention.ms", millis(Duration.ofDays(40)));
        };
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
