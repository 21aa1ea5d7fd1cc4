package id.siaga.eventing;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** Runs work in one transaction: state, outbox rows and the mark that an event was handled commit together. */
public interface UnitOfWork {
    <T> Uni<T> run(Function<Tx, Uni<T>> work);
}
