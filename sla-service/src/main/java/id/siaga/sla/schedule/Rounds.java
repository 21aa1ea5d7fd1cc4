package id.siaga.sla.schedule;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Work in rounds of one transaction each. */
final class Rounds {
    private Rounds() {}

    static Uni<Void> untilNothingIsLeft(Supplier<Uni<? extends Integer>> round) {
        return Multi.createBy()
                .repeating()
                .uni(round)
                .whilst(done -> done > 0)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
