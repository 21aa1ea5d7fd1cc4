package id.siaga.notification.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How the notification service works. */
@ConfigMapping(prefix = "siaga.notification")
public interface NotificationConfig {
    /** Where officers' links point to. */
    URI publicUrl();

    Sending sending();

    WhatsApp whatsapp();

    /** The workers that send. */
    interface Sending {
        /** How many work side by side; a slow provider answer holds up one of them. */
        @WithDefault("2")
        int lanes();

        /** Notifications a worker takes at once. */
        @WithDefault("8")
        int batch();

        /** How long a worker with nothing to do looks away. */
        @WithDefault("200ms")
        Duration pollEvery();

        /** After this a send without a result is repeated; far longer than the provider's timeout. */
        @WithDefault("30s")
        Duration lease();

        /** How long an account the provider has closed rests before the next try. */
        @WithDefault("5m")
        Duration accountPause();

        /** How long a notification waits for a contact or a complaint before somebody is told. */
        @WithDefault("60s")
        Duration patience();
    }

    /** The Graph API. */
    interface WhatsApp {
        /** With version, such as {@code https://graph.facebook.com/v23.0}. */
        URI apiUrl();

        String accessToken();

        @WithDefault("10s")
        Duration timeout();

        /** Of our approved templates. */
        @WithDefault("id")
        String language();
    }
}
