package id.siaga.eventing;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaneTest {
    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final List<List<Long>> batches = new ArrayList<>();
    private final Deque<CompletableFuture<Void>> underWork = new ArrayDeque<>();
    private final List<Long> acknowledged = new ArrayList<>();
    private final Lane lane = new Lane(batch -> {
        batches.add(batch.stream().map(Delivery::offset).toList());
        CompletableFuture<Void> work = new CompletableFuture<>();
        underWork.add(work);
        return Uni.createFrom().completionStage(work);
    });

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void shouldTakeTogetherWhatCameWhileTheLastBatchRan() {
        take(0, 5);
        assertThat(batches).containsExactly(List.of(0L));

        finish();
        assertThat(batches).containsExactly(List.of(0L), List.of(1L, 2L, 3L, 4L));
        assertThat(acknowledged).containsExactly(0L);

        finish();
        assertThat(acknowledged).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void shouldBeginAgainAfterItWasIdle() {
        take(0, 1);
        finish();
        take(1, 2);

        assertThat(batches).containsExactly(List.of(0L), List.of(1L));
    }

    @Test
    void shouldMakeTheChannelWaitWhenItIsFullAndCallItWhenThereIsRoom() {
        List<UniAssertSubscriber<Void>> taken = take(0, 200);
        assertThat(taken.get(100).getItem()).isNull();
        UniAssertSubscriber<Void> last = taken.getLast();
        last.assertNotTerminated();

        IntStream.range(0, 20).forEach(i -> finish());
        last.assertCompleted();
        assertThat(batches.stream().flatMap(List::stream))
                .containsExactlyElementsOf(LongStream.range(0, 200).boxed().toList());
        assertThat(batches).allMatch(batch -> batch.size() <= 16);
    }

    @Test
    void shouldCountMegabytesAsItCountsRecords() {
        take(0, 1);
        List<UniAssertSubscriber<Void>> taken = take(1, 5, 3 << 20);
        taken.get(1).assertCompleted();
        taken.get(3).assertNotTerminated();

        IntStream.range(0, 5).forEach(i -> finish());
        taken.getLast().assertCompleted();
        assertThat(batches).containsExactly(List.of(0L), List.of(1L, 2L), List.of(3L, 4L));
    }

    private List<UniAssertSubscriber<Void>> take(int from, int to) {
        return take(from, to, 0);
    }

    private List<UniAssertSubscriber<Void>> take(int from, int to, int bytes) {
        return onContext(() -> IntStream.range(from, to)
                .mapToObj(offset -> {
                    Delivery delivery = new Delivery("topic", 0, offset, "key", new byte[bytes], Optional.empty());
                    Message<String> message = Message.of("").withAck(() -> {
                        acknowledged.add((long) offset);
                        return CompletableFuture.completedFuture(null);
                    });
                    return lane.take(new Lane.Waiting(delivery, message))
                            .subscribe()
                            .withSubscriber(UniAssertSubscriber.create());
                })
                .toList());
    }

    private void finish() {
        CompletableFuture<Void> oldest = underWork.poll();
        if (oldest != null) {
            onContext(() -> oldest.complete(null));
        }
    }

    /** Runs it and everything it leads to. */
    private <T> T onContext(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        context.runOnContext(ignored -> result.complete(work.get()));
        T value = result.join();
        CompletableFuture<Void> after = new CompletableFuture<>();
        context.runOnContext(ignored -> after.complete(null));
        after.join();
        return value;
    }
}
