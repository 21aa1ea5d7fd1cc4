package id.siaga.sla.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this service keeps time. The promises themselves stand in the region pack. */
@ConfigMapping(prefix = "siaga.sla")
public interface SlaConfig {
    /** The tick beside the watermarks; herds are worked off on it. */
    @WithDefault("1s")
    Duration fireEvery();

    Claim claim();

    Silence silence();

    /** How many steps one transaction takes. */
    interface Claim {
        @WithDefault("1000")
        int oldest();

        /** Of new steps, so that a herd does not starve them. */
        @WithDefault("100")
        int newest();

        /** While more events than this wait for the broker only new steps are claimed: what is new queues behind them. */
        @WithDefault("2000")
        long pauseAbove();

        /** So many transactions side by side work off what one could not: the database has more than one processor. */
        @WithDefault("2")
        int atOnce();
    }

    /** What happens when the producer of complaint events is not heard. */
    interface Silence {
        /** After a start nothing is called silent for so long: the producer may be starting too. */
        @WithDefault("60s")
        Duration grace();

        /** From here on due steps fire provisionally. */
        @WithDefault("30s")
        Duration after();

        /** From here on the ladder is told, unconfirmed. */
        @WithDefault("10m")
        Duration tellAfter();
    }
}
