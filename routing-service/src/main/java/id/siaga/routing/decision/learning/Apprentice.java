package id.siaga.routing.decision.learning;

import id.siaga.region.RegionPack;
import id.siaga.routing.decision.domain.Opinion;
import id.siaga.routing.decision.domain.Opinions;
import id.siaga.routing.decision.domain.Wording;
import id.siaga.routing.decision.text.RuleOpinions;

/**
 * The rules until a model has proved itself, then the model. A model is built from all examples in order, at the start and
 * every night anew: what was erased must be forgotten. While one is built the rules decide and the old one is gone: two at
 * once are more than the memory of the service. A model that falls behind the rules in the last weeks is out of use until it has caught
 * up.
 */
public final class Apprentice implements Opinions {
    private final RegionPack pack;
    private final RuleOpinions rules;
    private LearnedOpinions model;
    /** The model as soon as it knows all examples; null while it is built. */
    private volatile LearnedOpinions complete;

    private long knows;

    public Apprentice(RegionPack pack, RuleOpinions rules) {
        this.pack = pack;
        this.rules = rules;
        this.model = fresh();
    }

    @Override
    public Opinion on(Wording wording) {
        return inUse().on(wording);
    }

    private Opinions inUse() {
        LearnedOpinions current = complete;
        return current != null && current.hasProvedItself() ? current : rules;
    }

    /** Whether a model decides, and not the rules alone. */
    public boolean isModelInUse() {
        return inUse() != rules;
    }

    /** How many examples the model has learned, the one that is being built too. */
    public synchronized long learned() {
        return model.learned();
    }

    /** How many of them are of the last weeks, by which it is judged. */
    public synchronized int recent() {
        return model.recent();
    }

    /** How many leads it tells apart; what people decide beyond {@link Leads#MOST} is not learned. */
    public synchronized int leads() {
        return model.leads();
    }

    /** The number of the last example that is known; those after it are wanted next. */
    public synchronized long knows() {
        return knows;
    }

    /**
     * @param after the number of the example before this one; when that is not the last known one, a rebuild has begun or
     *     another reader was faster, and nothing is learned
     * @param example null when this one teaches nothing
     */
    public synchronized void learn(long after, long number, Example example) {
        if (after == knows) {
            if (example != null) {
                model.learn(number, example);
            }
            knows = number;
        }
    }

    /**
     * There are no more examples after this one now: the model is ready to be judged.
     *
     * @return whether it was not before
     */
    public synchronized boolean upToDate(long after) {
        boolean becomes = complete == null && after == knows;
        if (becomes) {
            complete = model;
        }
        return becomes;
    }

    /** Builds anew from the first example, so that what was erased or taken back is forgotten. */
    public synchronized void rebuild() {
        complete = null;
        model = null;
        model = fresh();
        knows = 0;
    }

    private LearnedOpinions fresh() {
        return new LearnedOpinions(pack.categories(), rules, pack.confidence());
    }
}
