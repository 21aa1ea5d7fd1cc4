package id.siaga.routing.persistence;

import id.siaga.eventing.Tx;
import id.siaga.eventing.UnitOfWork;
import id.siaga.eventing.relay.Wake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** One Hibernate Reactive session and one transaction per piece of work; outbox rows go through the same session. */
@ApplicationScoped
class SessionUnitOfWork implements UnitOfWork {
    private final Mutiny.SessionFactory sessions;
    private final Wake wake;

    SessionUnitOfWork(Mutiny.SessionFactory sessions, Wake wake) {
        this.sessions = sessions;
        this.wake = wake;
    }

    @Override
    public <T> Uni<T> run(Function<Tx, Uni<T>> work) {
        return sessions.withTransaction(session -> work.apply(new SessionTx(session)))
                .invoke(wake::call);
    }
}
