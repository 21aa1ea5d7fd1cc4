package id.siaga.intake.application;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where updates become durable. */
public interface EventLog {
    /**
     * Completes when every update is durable, fails when one can't be made so; in both cases only after the last of them
     * is done with. A future and not a Uni: the work goes on when nobody waits for it any more, and holds its memory.
     */
    CompletableFuture<Void> append(List<Update> updates, String traceparent);
}
