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
import java.util.Locale;

/** Reads the raw bytes of one POST, never more of them than allowed, each chunk only when there is room for it. */
final class WebhookBody {
    /** A sender that goes on long after its refusal is cut off. */
    private static final int DISCARDED_AT_MOST = 8;

    private final HttpServerRequest request;
    private final long limit;
    private final Room.Claim claim;
    private final UniEmitter<? super byte[]> emitter;
    private final Buffer body = Buffer.buffer();

    private WebhookBody(HttpServerRequest request, long limit, Room.Claim claim, UniEmitter<? super byte[]> emitter) {
        this.request = request;
        this.limit = limit;
        this.claim = claim;
        this.emitter = emitter;
    }

    /** Must be subscribed to before the request's event loop goes on. Fails with Refused or NotStored. */
    static Uni<byte[]> read(HttpServerRequest request, long limit, Duration patience, Room.Claim claim) {
        return Uni.createFrom()
                .<byte[]>emitter(emitter -> new WebhookBody(request, limit, claim, emitter).start())
                .ifNoItem()
                .after(patience)
                .failWith(() -> refused(408, "request timeout", "Isi permintaan tidak datang tepat waktu."));
    }

    private void start() {
        if (request.isEnded()) {
            emitter.complete(new byte[0]);
        } else if (!isPlainJson()) {
            give(refused(415, "unsupported media type", "Isi permintaan harus JSON tanpa kompresi."));
            request.resume();
        } else if (declaredLength() > limit) {
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
        if (body.length() + (long) chunk.length() > limit) {
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
            if (discarded[0] > DISCARDED_AT_MOST * limit) {
                request.connection().close();
            }
        });
        emitter.fail(reason);
    }

    /** Compressed bytes are not what the signature was made over. A sender may leave the type out. */
    private boolean isPlainJson() {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return (type == null || type.strip().toLowerCase(Locale.ROOT).matches("application/json\\s*(;.*)?"))
                && (encoding == null || encoding.strip().equalsIgnoreCase("identity"));
    }

    private long declaredLength() {
        String declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return declared != null && declared.matches("[0-9]{1,18}") ? Long.parseLong(declared) : 0;
    }

    private static Refused tooLarge() {
        return refused(413, "content too large", "Isi permintaan melebihi batas 3 MB.");
    }

    private static Refused refused(int status, String title, String detail) {
        return new Refused(Problem.of(status, title, detail));
    }
}
