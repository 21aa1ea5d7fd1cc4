package id.siaga.routing.decision.application;

import id.siaga.eventing.UnitOfWork;
import id.siaga.region.Category;
import id.siaga.region.RegionPack;
import id.siaga.region.Unit;
import id.siaga.region.UnitKind;
import id.siaga.routing.decision.domain.Corrections;
import id.siaga.routing.decision.domain.Corrections.Correction;
import id.siaga.routing.decision.domain.Lead;
import id.siaga.routing.decision.domain.Wording;
import id.siaga.routing.decision.learning.Apprentice;
import id.siaga.routing.decision.learning.Example;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/** Learns from what officers decided, in the order they did; every instance for itself and all alike. */
@ApplicationScoped
public class LearnRouting {
    private static final Logger LOG = Logger.getLogger(LearnRouting.class);

    private final UnitOfWork unitOfWork;
    private final Corrections corrections;
    private final Apprentice apprentice;
    private final RegionPack pack;

    public LearnRouting(UnitOfWork unitOfWork, Corrections corrections, Apprentice apprentice, RegionPack pack) {
        this.unitOfWork = unitOfWork;
        this.corrections = corrections;
        this.apprentice = apprentice;
        this.pack = pack;
    }

    /** @return how many examples were read; fewer than {@code limit} means that all are known */
    public Uni<Integer> handle(int limit) {
        long after = apprentice.knows();
        return unitOfWork
                .run(tx -> corrections.after(tx, after, limit))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(found -> learn(after, found, limit))
                .emitOn(caller())
                .map(List::size);
    }

    /** Learning is work for a worker thread; whoever goes on reading must be where sessions are opened. */
    private static Executor caller() {
        Context loop = Vertx.currentContext();
        return loop == null ? Runnable::run : work -> loop.runOnContext(ignored -> work.run());
    }

    /** From the first example on; until that is done the rules decide. */
    public void again() {
        LOG.info("rebuilding the model, the rules decide meanwhile");
        apprentice.rebuild();
    }

    private void learn(long after, List<Correction> found, int limit) {
        long last = after;
        for (Correction correction : found) {
            apprentice.learn(last, correction.id(), teaches(correction) ? example(correction) : null);
            last = correction.id();
        }
        if (found.size() < limit && apprentice.upToDate(last)) {
            LOG.info("the model knows all examples");
        }
    }

    /** That a unit keeps or gets what came to its own number says nothing about the words. */
    private boolean teaches(Correction correction) {
        return switch (correction.lesson().source()) {
            case CONFIRMED, TRIAGE -> !cameToItsOwnNumber(correction);
            case TRANSFER, CLASSIFY -> true;
        };
    }

    private boolean cameToItsOwnNumber(Correction correction) {
        return pack.accounts()
                .find(correction.channel(), correction.account())
                .filter(account -> account.unit().equals(correction.lesson().unit()))
                .isPresent();
    }

    private Example example(Correction correction) {
        Corrections.Lesson lesson = correction.lesson();
        String category = Objects.requireNonNullElse(lesson.category(), "");
        return new Example(new Wording(correction.text(), null), new Lead(category, lead(lesson.unit())), lesson.at());
    }

    /** The office of a place stands for the office of any place. */
    private String lead(String unit) {
        return switch (pack.units().find(unit).map(Unit::kind).orElse(UnitKind.OPD)) {
            case KECAMATAN -> Category.KECAMATAN_OF_THE_PLACE;
            case DESA, KELURAHAN -> Category.VILLAGE_OF_THE_PLACE;
            case KABUPATEN, OPD, BUMD -> unit;
        };
    }
}
