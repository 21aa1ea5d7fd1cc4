package id.siaga.intake.application;

import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/** Reads again what was parked, with the parser of today and in the way of a POST whose signature was checked. */
public interface Rereading {
    Set<String> channels();

    /** @param charge accounts for the bytes of memory that are taken; what it throws ends the reading */
    Reread read(ParkedWebhook parked, String body, LongConsumer charge);

    /**
     * @param updates what can be read now, under the ids it would have had at once
     * @param ignored known now, and of no use
     * @param unreadable why not all of it can be read; null when all can
     */
    record Reread(List<Update> updates, List<Ignored> ignored, String unreadable) {}

    record Ignored(String account, String kind) {}
}
