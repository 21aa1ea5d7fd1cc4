package id.siaga.routing.casework.persistence;

import id.siaga.eventing.Tx;
import id.siaga.routing.casework.application.ServiceAnswers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class SessionServiceAnswers implements ServiceAnswers {
    private static final String OFFER = """
            INSERT INTO service_answer (complaint, service, at) VALUES ($1, $2, $3)
            ON CONFLICT (complaint, service) DO UPDATE SET at = excluded.at, answered = NULL""";
    private static final String SETTLE = "UPDATE service_answer SET answered = $2 WHERE complaint = $1";

    @Override
    public Uni<Void> offer(Tx tx, UUID complaint, String service, Instant at) {
        return tx.execute(OFFER, complaint, service, at).replaceWithVoid();
    }

    @Override
    public Uni<Void> settle(Tx tx, UUID complaint, boolean answered) {
        return tx.execute(SETTLE, complaint, answered).replaceWithVoid();
    }
}
