package id.siaga.sla.schedule;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Collections;
import java.util.function.Supplier;

/** Work in rounds of one transaction each. */
final class Rounds {
    private Rounds() {}

    /** One round, and where that did not do, rounds side by side. */
    static Uni<Void> untilNothingIsLeft(Supplier<Uni<? extends Integer>> round, int atOnce) {
        return round.get()
                .chain(done -> done == 0
                        ? Uni.createFrom().voidItem()
                        : Uni.join()
                                .all(Collections.nCopies(atOnce, untilNothingIsLeft(round)))
                                .andCollectFailures()
                                .replaceWithVoid());
    }

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
