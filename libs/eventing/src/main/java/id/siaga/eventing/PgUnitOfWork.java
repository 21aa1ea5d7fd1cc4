package id.siaga.eventing;

import id.siaga.eventing.relay.Wake;
import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Transactions on the reactive PostgreSQL client; a service with another kind of session brings its own. */
@DefaultBean
@ApplicationScoped
class PgUnitOfWork implements UnitOfWork {
    private final Pool pool;
    private final Wake wake;

    PgUnitOfWork(Pool pool, Wake wake) {
        this.pool = pool;
        this.wake = wake;
    }

    @Override
    public <T> Uni<T> run(Function<Tx, Uni<T>> work) {
        return pool.withTransaction(connection -> work.apply(new PgTx(connection)))
                .invoke(wake::call);
    }
}
