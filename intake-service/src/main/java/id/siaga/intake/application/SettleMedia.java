package id.siaga.intake.application;

import id.siaga.contracts.Event;
import id.siaga.contracts.message.MediaFailed;
import id.siaga.contracts.message.MediaStored;
import id.siaga.eventing.Alarms;
import id.siaga.eventing.Outbox;
import id.siaga.eventing.Tx;
import id.siaga.eventing.UnitOfWork;
import id.siaga.intake.config.MediaConfig;
import id.siaga.intake.domain.MediaItem;
import id.siaga.intake.domain.MediaJob;
import id.siaga.intake.domain.MediaOutcome;
import id.siaga.intake.domain.MediaState;
import id.siaga.intake.domain.MediaState.Due;
import id.siaga.intake.domain.MediaState.Failed;
import id.siaga.intake.domain.MediaState.Stored;
import id.siaga.intake.domain.MediaTrouble;
import id.siaga.intake.domain.Patience;
import id.siaga.intake.domain.StoredFile;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** Writes down what became of an attempt, and says so in the same transaction. */
@ApplicationScoped
class SettleMedia {
    private static final String NO_ENTRY = "media.credentials";
    private static final String CHECK_TOKEN =
            "Foto dan berkas dari kanal ini tidak dapat diambil: periksa token akses kanal di pengaturan layanan.";
    private static final String NOT_KEPT = "media.store";
    private static final String CHECK_STORE =
            "Foto dan berkas warga tidak dapat disimpan: periksa ruang dan izin folder penyimpanan, atau alamat dan kunci S3.";

    /** All channels share one store. */
    private static final String STORE = "objects";

    private final UnitOfWork unitOfWork;
    private final MediaJobs jobs;
    private final Outbox outbox;
    private final Alarms alarms;
    private final MeterRegistry meters;
    private final Patience patience;

    SettleMedia(
            UnitOfWork unitOfWork,
            MediaJobs jobs,
            Outbox outbox,
            Alarms alarms,
            MeterRegistry meters,
            MediaConfig config) {
        this.unitOfWork = unitOfWork;
        this.jobs = jobs;
        this.outbox = outbox;
        this.alarms = alarms;
        this.meters = meters;
        this.patience = new Patience(config.giveUpAfter());
    }

    /**
     * Without effect when the attempt has been overtaken by a later one.
     *
     * @return whether the file may be forgotten where it came from: it is stored, or of no use, and not only out of reach
     */
    Uni<Boolean> handle(MediaJob job, MediaOutcome outcome) {
        return unitOfWork.run(tx -> tx.instant().chain(now -> {
            MediaState state = patience.after(
                    outcome, job, now, ThreadLocalRandom.current().nextDouble());
            return jobs.settle(tx, job, state)
                    .call(settled -> settled
                            ? consequences(tx, job.item(), state, now)
                            : Uni.createFrom().voidItem())
                    .map(settled -> settled && isDoneWith(state));
        }));
    }

    private static boolean isDoneWith(MediaState state) {
        return switch (state) {
            case Due due -> false;
            case Stored stored -> true;
            case Failed failed -> !failed.why().passes();
        };
    }

    private Uni<Void> consequences(Tx tx, MediaItem item, MediaState state, Instant now) {
        return switch (state) {
            case Stored stored ->
                say(tx, item, stored(item, stored.file(), now), "stored")
                        .chain(() -> alarms.clear(tx, NO_ENTRY, item.channel()))
                        .chain(() -> alarms.clear(tx, NOT_KEPT, STORE));
            case Failed failed ->
                say(tx, item, failed(item, failed.why(), now), failed.why().code());
            case Due due -> alarm(tx, item, due.why()).chain(() -> count(item, "later"));
        };
    }

    private Uni<Void> alarm(Tx tx, MediaItem item, MediaTrouble why) {
        return switch (why) {
            case CREDENTIALS -> alarms.raise(tx, NO_ENTRY, item.channel(), CHECK_TOKEN);
            case NOT_TAKEN -> alarms.raise(tx, NOT_KEPT, STORE, CHECK_STORE);
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> say(Tx tx, MediaItem item, Event event, String outcome) {
        return outbox.append(tx, event).chain(() -> count(item, outcome));
    }

    private Uni<Void> count(MediaItem item, String outcome) {
        meters.counter("siaga.intake.media", "channel", item.channel(), "outcome", outcome)
                .increment();
        return Uni.createFrom().voidItem();
    }

    static MediaStored stored(MediaItem item, StoredFile file, Instant at) {
        return new MediaStored(
                item.conversation(),
                item.channel(),
                item.account(),
                item.messageId(),
                item.mediaId(),
                file.sha256(),
                file.mimeType(),
                file.size(),
                file.fingerprint(),
                file.place(),
                at);
    }

    static MediaFailed failed(MediaItem item, MediaTrouble why, Instant at) {
        return new MediaFailed(
                item.conversation(), item.channel(), item.account(), item.messageId(), item.mediaId(), why.code(), at);
    }
}
