package id.siaga.routing.decision.learning;

import id.siaga.region.RegionPack;
import id.siaga.routing.decision.domain.Opinion;
import id.siaga.routing.decision.domain.Opinions;
import id.siaga.routing.decision.domain.Wording;
import id.siaga.routing.decision.text.RuleOpinions;

/**
 * The rules until a model has proved itself, then the model. A model is built from all examples in order; the one in
 * use goes on learning while the next is built, and then gives way: what was erased must be forgotten. Old or new, a model
 * that falls behind the rules in the last weeks is out of use until it has caught up.
 */
public final class Apprentice implements Opinions {
    private final RegionPack pack;
    private final RuleOpinions rules;
    private volatile LearnedOpinions model;
    private LearnedOpinions next;
    private long modelKnows;
    private long nextKnows;

    public Apprentice(RegionPack pack) {
        this.pack = pack;
        this.rules = new RuleOpinions(pack.categories(), pack.confidence());
        this.next = fresh();
    }

    @Override
    public Opinion on(Wording wording) {
        return inUse().on(wording);
    }

    @Override
    public String version() {
        return inUse().version();
    }

    private Opinions inUse() {
        LearnedOpinions current = model;
        return current != null && current.hasProvedItself() ? current : rules;
    }

    /** The number of the last example that is known; those after it are wanted next. */
    public synchronized long knows() {
        return next == null ? modelKnows : Math.min(nextKnows, model == null ? nextKnows : modelKnows);
    }

    /** @param example null when this one teaches nothing */
    public synchronized void learn(long number, Example example) {
        if (next != null && number > nextKnows) {
            teach(next, example);
            nextKnows = number;
        }
        if (model != null && number > modelKnows) {
            teach(model, example);
            modelKnows = number;
        }
    }

    private static void teach(LearnedOpinions model, Example example) {
        if (example != null) {
            model.learn(example);
        }
    }

    /** There are no more examples now: the model that was being built is ready to be judged. */
    public synchronized void upToDate() {
        if (next != null) {
            model = next;
            modelKnows = nextKnows;
        }
        next = null;
    }

    /** Builds anew from the first example, so that what was erased or taken back is forgotten. */
    public synchronized void rebuild() {
        next = fresh();
        nextKnows = 0;
    }

    private LearnedOpinions fresh() {
        return new LearnedOpinions(pack.categories(), rules, pack.confidence());
    }
}
