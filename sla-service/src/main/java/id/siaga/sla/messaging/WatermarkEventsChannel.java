package id.siaga.sla.messaging;

import id.siaga.contracts.Topic;
import id.siaga.contracts.watermark.StreamWatermark;
import id.siaga.eventing.EventJson;
import id.siaga.sla.application.FireDue;
import id.siaga.sla.application.NoteWatermark;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * The watermarks, read by every instance. They are not dispatched like other events: ten a second need no memory of
 * what was handled, and one that is lost is replaced by the next.
 */
@ApplicationScoped
class WatermarkEventsChannel {
    private static final Logger LOG = Logger.getLogger(WatermarkEventsChannel.class);

    private final NoteWatermark noteWatermark;
    private final FireDue fireDue;

    WatermarkEventsChannel(NoteWatermark noteWatermark, FireDue fireDue) {
        this.noteWatermark = noteWatermark;
        this.fireDue = fireDue;
    }

    /**
     * Of several that have come meanwhile the last says all. With each goes what is new; the tick works off herds, for
     * which a watermark must not wait.
     */
    @Incoming("watermark-events-in")
    Uni<Void> accept(List<byte[]> watermarks) {
        return Uni.createFrom()
                .item(() -> newest(watermarks))
                .chain(newest ->
                        newest.map(this::note).orElseGet(() -> Uni.createFrom().voidItem()))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "watermark is skipped, the next one takes its place: %s",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private static Optional<StreamWatermark> newest(List<byte[]> watermarks) {
        return watermarks.reversed().stream()
                .map(watermark -> EventJson.read(StreamWatermark.class, watermark))
                .filter(watermark -> watermark.topic().equals(Topic.COMPLAINT.topicName()))
                .findFirst();
    }

    private Uni<Void> note(StreamWatermark watermark) {
        return noteWatermark
                .handle(watermark.at(), watermark.endOffsets())
                .chain(fireDue::handleNew)
                .replaceWithVoid();
    }
}
