package id.siaga.eventing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** One after the other, as a transaction takes its statements; the first failure ends it. */
public final class InOrder {
    private InOrder() {}

    public static <T> Uni<Void> each(Iterable<? extends T> items, Function<? super T, Uni<?>> work) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> work.apply(item).replaceWithVoid())
                .onItem()
                .ignoreAsUni();
    }
}
