package id.siaga.intake.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;

/** Whether the tables are made: intake starts without them, and whatever works on them waits. */
@ApplicationScoped
public class Tables {
    private final CompletableFuture<Void> made = new CompletableFuture<>();

    public void areMade() {
        made.complete(null);
    }

    public boolean areThere() {
        return made.isDone();
    }

    /** Completes on the thread that made them. */
    public Uni<Void> awaited() {
        return Uni.createFrom().completionStage(made.copy());
    }
}
