package id.siaga.region;

import java.time.Duration;
import java.time.ZoneId;

/** What {@code region.yaml} says about the region as a whole. */
record Profile(
        String id,
        String name,
        ZoneId zone,
        String ticketPrefix,
        String version,
        Duration joinWindow,
        Duration closingSilence,
        double confidence) {}
