package id.siaga.intake.channel;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;

/** Brings a form's chunks to the disk one after the other, off the event loop. */
record UploadChunks(Upload upload) implements WebhookBody.Chunks<Form> {
    @Override
    public Future<Void> take(Buffer chunk) {
        byte[] bytes = chunk.getBytes();
        return Vertx.currentContext()
                .executeBlocking(
                        () -> {
                            upload.take(bytes);
                            return null;
                        },
                        false);
    }

    @Override
    public Future<Form> end() {
        return Vertx.currentContext().executeBlocking(upload::end, false);
    }
}
