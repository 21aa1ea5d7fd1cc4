package id.siaga.intake.channel;

import id.siaga.intake.application.NotStored;
import id.siaga.intake.application.Room;
import id.siaga.service.Problem;
import id.siaga.service.Refused;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/** Reads the raw bytes of one POST, never more of them than allowed, each chunk only when there is room for it. */
final class WebhookBody {
    /** A sender that goes on long after its refusal is cut off. */
    private static final int DISCARDED_AT_MOST = 8;

    private static final int KILOBYTE = 1_024;
    private static final int MEGABYTE = 1_024 * KILOBYTE;

    /**
     * What is taken.
     *
     * @param limit in bytes
     * @param patience for the whole body
     */
    record Terms(Accepted accepted, long limit, Duration patience) {}

    private final HttpServerRequest request;
    private final Terms terms;
    private final Room.Claim claim;
    private final UniEmitter<? super byte[]> emitter;
    private final Buffer body = Buffer.buffer();

    private WebhookBody(HttpServerRequest request, Terms terms, Room.Claim claim, UniEmitter<? super byte[]> emitter) {
        this.request = request;
        this.terms = terms;
        this.claim = claim;
        this.emitter = emitter;
    }

    /** Must be subscribed to before the request's event loop goes on. Fails with Refused or NotStored. */
    static Uni<byte[]> read(HttpServerRequest request, Terms terms, Room.Claim claim) {
        return Uni.createFrom()
                .<byte[]>emitter(emitter -> new WebhookBody(request, terms, claim, emitter).start())
                .ifNoItem()
                .after(terms.patience())
                .failWith(() -> refused(408, "request timeout", "Isi permintaan tidak datang tepat waktu."));
    }

    private void start() {
        if (request.isEnded()) {
            emitter.complete(new byte[0]);
        } else if (isCompressed() || !terms.accepted().matches(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            give(refused(415, "unsupported media type", terms.accepted().wanted()));
            request.resume();
        } else if (declaredLength() > terms.limit()) {
            give(tooLarge());
            request.resume();
        } else {
            request.exceptionHandler(failure -> emitter.fail(refused(400, "bad request", "Isi permintaan terputus.")));
            request.endHandler(end -> emitter.complete(body.getBytes()));
            request.handler(this::append);
            request.resume();
        }
    }

    private void append(Buffer chunk) {
        if (body.length() + (long) chunk.length() > terms.limit()) {
            give(tooLarge());
            return;
        }
        try {
            claim.grow(Room.memory(chunk.length()));
            body.appendBuffer(chunk);
        } catch (NotStored full) {
            give(full);
        }
    }

    /** The rest still has to be taken from the line, or the sender would never read our answer. */
    private void give(RuntimeException reason) {
        long[] discarded = {0};
        request.handler(chunk -> {
            discarded[0] += chunk.length();
            if (discarded[0] > DISCARDED_AT_MOST * terms.limit()) {
                request.connection().close();
            }
        });
        emitter.fail(reason);
    }

    /** Compressed bytes are not what a signature was made over, and may be any number once opened. */
    private boolean isCompressed() {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.strip().equalsIgnoreCase("identity");
    }

    private long declaredLength() {
        String declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return declared != null && declared.matches("[0-9]{1,18}") ? Long.parseLong(declared) : 0;
    }

    private Refused tooLarge() {
        long limit = terms.limit();
        String size = limit < MEGABYTE ? limit / KILOBYTE + " KB" : limit / MEGABYTE + " MB";
        return refused(413, "content too large", "Isi permintaan melebihi batas " + size + ".");
    }

    private static Refused refused(int status, String title, String detail) {
        return new Refused(Problem.of(status, title, detail));
    }
}
