package id.siaga.intake.application;

import id.siaga.eventing.Alarms;
import id.siaga.eventing.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Has a person look when photos of a form can't be kept, until one is. The way of a POST knows no database: what happened
 * there is noted, and said a moment later.
 */
@ApplicationScoped
public class TellOfInbox {
    private static final String CODE = "media.inbox";
    private static final String FORM = "form";
    private static final String CHECK_STORE =
            "Foto dari formulir dan loket tidak dapat disimpan dan pelapor diminta mengirim ulang: periksa ruang dan izin"
                    + " folder penyimpanan, atau alamat dan kunci S3.";

    private final UnitOfWork unitOfWork;
    private final Alarms alarms;
    private final AtomicReference<Boolean> lastKept = new AtomicReference<>();

    TellOfInbox(UnitOfWork unitOfWork, Alarms alarms) {
        this.unitOfWork = unitOfWork;
        this.alarms = alarms;
    }

    /** @param kept whether every file of a form is where the worker finds it */
    void note(boolean kept) {
        lastKept.set(kept);
    }

    /** Without effect when nothing came since. What can't be said stays noted, unless there is something newer. */
    public Uni<Void> handle() {
        Boolean kept = lastKept.getAndSet(null);
        return kept == null
                ? Uni.createFrom().voidItem()
                : say(kept).onFailure().invoke(unsaid -> lastKept.compareAndSet(null, kept));
    }

    private Uni<Void> say(boolean kept) {
        return unitOfWork.run(tx -> kept ? alarms.clear(tx, CODE, FORM) : alarms.raise(tx, CODE, FORM, CHECK_STORE));
    }
}
