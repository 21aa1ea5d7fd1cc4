package id.siaga.sla.application;

import io.micrometer.core.instrument.Clock;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** A figure that is dear to find. It is found anew only so often that finding it takes one percent of the time. */
final class DearFigure<T> {
    private static final long PAUSES = 99;

    private final Clock clock;
    private volatile T value;
    private volatile long againAt;

    DearFigure(Clock clock, T atFirst) {
        this.clock = clock;
        this.value = atFirst;
        this.againAt = clock.monotonicTime();
    }

    T value() {
        return value;
    }

    Uni<Void> refresh(Supplier<Uni<T>> find) {
        long begun = clock.monotonicTime();
        return begun - againAt < 0
                ? Uni.createFrom().voidItem()
                : find.get().invoke(found -> keep(found, begun)).replaceWithVoid();
    }

    private void keep(T found, long begun) {
        long now = clock.monotonicTime();
        value = found;
        againAt = now + PAUSES * (now - begun);
    }
}
