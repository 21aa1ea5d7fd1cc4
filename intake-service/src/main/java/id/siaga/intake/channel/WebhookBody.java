package id.siaga.intake.channel;

import id.siaga.intake.application.NotStored;
import id.siaga.intake.application.Room;
import id.siaga.service.Problem;
import id.siaga.service.Refused;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.regex.Pattern;

/** Reads the raw bytes of one POST, never more of them than allowed, each chunk only when there is room for it. */
final class WebhookBody<T> {
    /** A sender that goes on long after its refusal is cut off. */
    private static final int DISCARDED_AT_MOST = 8;

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final int KILOBYTE = 1_024;
    private static final int MEGABYTE = 1_024 * KILOBYTE;

    /**
     * What is taken.
     *
     * @param limit in bytes
     * @param patience for the whole body
     */
    record Terms(Accepted accepted, long limit, Duration patience) {}

    /** Where the chunks go. */
    interface Chunks<T> {
        /** The next one comes when this one is done with. */
        Future<Void> take(Buffer chunk);

        /** What they all are together. */
        Future<T> end();
    }

    private final HttpServerRequest request;
    private final Terms terms;
    private final Chunks<T> chunks;
    private final UniEmitter<? super T> emitter;
    private long length;
    private boolean given;
    private volatile boolean over;

    private WebhookBody(HttpServerRequest request, Terms terms, Chunks<T> chunks, UniEmitter<? super T> emitter) {
        this.request = request;
        this.terms = terms;
        this.chunks = chunks;
        this.emitter = emitter;
    }

    /** Into memory. Must be subscribed to before the request's event loop goes on. Fails with Refused or NotStored. */
    static Uni<byte[]> read(HttpServerRequest request, Terms terms, Room.Claim claim) {
        return read(request, terms, new HeldChunks(claim));
    }

    /** As {@link #read(HttpServerRequest, Terms, Room.Claim)}, to wherever the chunks go. */
    static <T> Uni<T> read(HttpServerRequest request, Terms terms, Chunks<T> chunks) {
        return Uni.createFrom().emitter(emitter -> new WebhookBody<>(request, terms, chunks, emitter).start());
    }

    private void start() {
        emitter.onTermination(() -> over = true);
        if (request.isEnded()) {
            end();
        } else if (isCompressed() || !terms.accepted().matches(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            give(refused(415, "unsupported media type", terms.accepted().wanted()));
            request.resume();
        } else if (declaredLength(request) > terms.limit()) {
            give(tooLarge());
            request.resume();
        } else {
            request.exceptionHandler(failure -> fail(refused(400, "bad request", "Isi permintaan terputus.")));
            request.endHandler(end -> end());
            request.handler(this::append);
            request.resume();
            beImpatient();
        }
    }

    /** Most bodies came with their headers and need no timer. */
    private void beImpatient() {
        if (!over) {
            Vertx vertx = Vertx.currentContext().owner();
            long timer = vertx.setTimer(terms.patience().toMillis(), late -> give(tooLate()));
            emitter.onTermination(() -> {
                over = true;
                vertx.cancelTimer(timer);
            });
        }
    }

    private void append(Buffer chunk) {
        length += chunk.length();
        if (length > terms.limit()) {
            give(tooLarge());
            return;
        }
        Future<Void> taken = chunks.take(chunk);
        if (taken.succeeded()) {
            return;
        }
        request.pause();
        taken.onComplete(done -> {
            if (done.failed()) {
                give(done.cause());
            }
            request.resume();
        });
    }

    private void end() {
        if (!given) {
            chunks.end().onSuccess(emitter::complete).onFailure(this::fail);
        }
    }

    private void give(Throwable reason) {
        given = true;
        discard(request, terms.limit());
        fail(reason);
    }

    /** The first reason counts. */
    private void fail(Throwable reason) {
        if (!over) {
            emitter.fail(reason);
        }
    }

    /** The rest still has to be taken from the line, or the sender would never read our answer. */
    static void discard(HttpServerRequest request, long limit) {
        long[] discarded = {0};
        request.handler(chunk -> {
            discarded[0] += chunk.length();
            if (discarded[0] > DISCARDED_AT_MOST * limit) {
                request.connection().close();
            }
        });
    }

    /** Compressed bytes are not what a signature was made over, and may be any number once opened. */
    private boolean isCompressed() {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.strip().equalsIgnoreCase("identity");
    }

    /** Zero when nothing is said. */
    static long declaredLength(HttpServerRequest request) {
        String declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return declared != null && LENGTH.matcher(declared).matches() ? Long.parseLong(declared) : 0;
    }

    private static Refused tooLate() {
        return refused(408, "request timeout", "Isi permintaan tidak datang tepat waktu.");
    }

    private Refused tooLarge() {
        long limit = terms.limit();
        String size = limit < MEGABYTE ? limit / KILOBYTE + " KB" : limit / MEGABYTE + " MB";
        return refused(413, "content too large", "Isi permintaan melebihi batas " + size + ".");
    }

    private static Refused refused(int status, String title, String detail) {
        return new Refused(Problem.of(status, title, detail));
    }

    private static final class HeldChunks implements Chunks<byte[]> {
        private static final Future<Void> TAKEN = Future.succeededFuture();

        private final Room.Claim claim;
        private final Buffer body = Buffer.buffer();

        HeldChunks(Room.Claim claim) {
            this.claim = claim;
        }

        @Override
        public Future<Void> take(Buffer chunk) {
            try {
                claim.grow(Room.memory(chunk.length()));
                body.appendBuffer(chunk);
                return TAKEN;
            } catch (NotStored full) {
                return Future.failedFuture(full);
            }
        }

        @Override
        public Future<byte[]> end() {
            return Future.succeededFuture(body.getBytes());
        }
    }
}
