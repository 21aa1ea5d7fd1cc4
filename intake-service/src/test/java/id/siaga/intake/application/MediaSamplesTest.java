package id.siaga.intake.application;

import id.siaga.contracts.Event;
import id.siaga.contracts.EventCatalog;
import id.siaga.contracts.message.Location;
import id.siaga.eventing.EventJson;
import id.siaga.intake.domain.MediaItem;
import id.siaga.intake.domain.MediaTrouble;
import id.siaga.intake.domain.StoredFile;
import id.siaga.testing.GoldenSamples;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Holds what the media worker says against the samples that consumers read. */
class MediaSamplesTest {
    private static final Instant AT = Instant.parse("2026-03-14T10:00:05Z");
    private static final MediaItem PHOTO = new MediaItem(
            "9Qm2xv1cQ0uYb7kH3dLr5w", "whatsapp", "1000000351000", "wamid.1", "1234567890123456", "image/jpeg", null);

    @Test
    void shouldSayWhatWasStored() {
        StoredFile file = new StoredFile(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                "image/jpeg",
                181_233,
                "b2d0e4c6a8f01735",
                new Location(-8.3125, 114.25, null, null));

        matches(SettleMedia.stored(PHOTO, file, AT));
    }

    @Test
    void shouldSayWhatCouldNotBeHad() {
        matches(SettleMedia.failed(PHOTO, MediaTrouble.NOT_FOUND, AT));
    }

    private static void matches(Event event) {
        GoldenSamples.matches(EventCatalog.of(event.getClass()).name(), EventJson.write(event));
    }
}
