package id.siaga.contracts;

/** Something that happened, as it travels on Kafka. Its type string stands in {@link EventCatalog}. */
public interface Event {
    /** The record key: events with equal keys keep their order. */
    String key();
}
