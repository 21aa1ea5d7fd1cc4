package id.siaga.intake.provider;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Writes a body into a file as it comes, and hangs up when it grows beyond what we take. */
final class CappedFile implements BodySubscriber<Void> {
    /** More came than we take. */
    static final class TooLarge extends IOException {
        TooLarge() {
            super("more came than we take");
        }
    }

    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final Path file;
    private final long cap;
    private FileChannel channel;
    private Flow.Subscription subscription;
    private long written;

    /** @param announced what the header says, or less than zero */
    CappedFile(Path file, long cap, long announced) {
        this.file = file;
        this.cap = cap;
        if (announced > cap) {
            done.completeExceptionally(new TooLarge());
        }
    }

    @Override
    public CompletionStage<Void> getBody() {
        return done;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (done.isDone()) {
            given.cancel();
            return;
        }
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
            given.request(1);
        } catch (IOException e) {
            stop(e);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        try {
            for (ByteBuffer piece : pieces) {
                written += piece.remaining();
                if (written > cap) {
                    throw new TooLarge();
                }
                while (piece.hasRemaining()) {
                    channel.write(piece);
                }
            }
            subscription.request(1);
        } catch (IOException e) {
            stop(e);
        }
    }

    @Override
    public void onError(Throwable failure) {
        close();
        done.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        close();
        done.complete(null);
    }

    private void stop(IOException why) {
        subscription.cancel();
        close();
        done.completeExceptionally(why);
    }

    private void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            done.completeExceptionally(e);
        }
    }
}
