package id.siaga.routing.conversation.schedule;

import id.siaga.routing.conversation.application.Acknowledge;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AcknowledgeTick {
    private static final int BATCH = 50;

    private final Acknowledge acknowledge;

    AcknowledgeTick(Acknowledge acknowledge) {
        this.acknowledge = acknowledge;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> acknowledgeDue() {
        return acknowledge
                .due(BATCH)
                .chain(done -> done < BATCH ? Uni.createFrom().voidItem() : acknowledgeDue());
    }
}
