package id.siaga.reporting.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an installation may set about boards and pages. */
@ConfigMapping(prefix = "siaga.reporting")
public interface ReportingConfig {
    /** Where a browser logs in. */
    Auth auth();

    /** What the boards show and how they are fed. */
    Board board();

    interface Auth {
        /** Keycloak as a browser reaches it; may differ from the address this service uses. */
        String url();

        @WithDefault("siaga")
        String realm();

        @WithDefault("siaga-web")
        String clientId();
    }

    interface Board {
        /** Complaints in one snapshot, most urgent first. */
        @WithDefault("500")
        int limit();

        /** How long an answered complaint stays on the board, so that people see it happen. */
        @WithDefault("30M")
        Duration answeredStay();

        /** Changes waiting for one slow reader; more than that and it is told to load the board again. */
        @WithDefault("2000")
        int queue();

        /** A comment on silent streams, so that proxies and phones keep them open. */
        @WithDefault("15S")
        Duration heartbeat();

        /** How long a reader may be away and still catch up. */
        @WithDefault("24H")
        Duration journalKept();
    }
}
