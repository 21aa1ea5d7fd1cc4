package id.siaga.routing.decision.learning;

import id.siaga.region.Categories;
import id.siaga.routing.decision.domain.Lead;
import id.siaga.routing.decision.domain.Opinion;
import id.siaga.routing.decision.domain.Opinion.Chance;
import id.siaga.routing.decision.domain.Opinion.UnitChance;
import id.siaga.routing.decision.domain.Opinions;
import id.siaga.routing.decision.domain.Wording;
import id.siaga.routing.decision.text.ReadText;
import id.siaga.routing.decision.text.RuleOpinions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The rules, corrected by every decision people made. Many may ask at once; learning one complaint takes about 1 ms. */
public final class LearnedOpinions implements Opinions {
    private static final String ALGORITHM = "mix1";
    private static final double NEVER_BY_RULE = 1e-4;
    /** Rules, linear, counts, neighbours: fitted further from the first complaint on. */
    private static final double[] FIRST_WEIGHTS = {0.3, 0.6, 0.2, 0.3};

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final RuleOpinions rules;
    private final Leads leads;
    private final Mixture mixture;
    private final Trust trust;
    private final Rehearsal rehearsal = new Rehearsal();
    private volatile boolean proved;
    private volatile long learned;
    private volatile int recent;
    private long last;

    public LearnedOpinions(Categories categories, RuleOpinions rules, double confidence) {
        this.rules = rules;
        this.leads = new Leads(categories.all());
        this.mixture =
                new Mixture(List.of(new LinearExpert(), new CountExpert(), new NeighbourExpert()), FIRST_WEIGHTS);
        this.trust = new Trust(confidence);
    }

    @Override
    public Opinion on(Wording wording) {
        ReadText text = rules.read(wording);
        lock.readLock().lock();
        try {
            return opinion(text, mixture.probabilities(sample(text), leads.size()));
        } finally {
            lock.readLock().unlock();
        }
    }

    /** @param number of the example, for the model's name */
    public void learn(long number, Example example) {
        ReadText text = rules.read(example.wording());
        lock.writeLock().lock();
        try {
            OptionalInt lead = leads.number(example.lead());
            double[] before = learn(sample(text), lead);
            UnitChance best = new Opinion(chances(before), trust.threshold(), List.of(), true, name())
                    .units()
                    .getFirst();
            boolean right = best.unit().equals(example.lead().unit());
            trust.remember(best.probability(), right);
            rehearsal.remember(example.at(), right, rulesAreRight(text, example.lead()));
            proved = rehearsal.isPassed();
            recent = rehearsal.size();
            learned++;
            last = number;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** @return the probabilities before; what there is no room for is judged like any other, but not learned */
    private double[] learn(Sample sample, OptionalInt lead) {
        return lead.isPresent()
                ? mixture.learn(sample, lead.getAsInt(), leads.size())
                : mixture.probabilities(sample, leads.size());
    }

    /**
     * The algorithm, how many examples it has learned, and the number of the last. Of one region's examples as they are now
     * the two tell at which one it began: the same name is the same model, until one of them is erased.
     */
    private String name() {
        return ALGORITHM + "-" + learned + "-" + last;
    }

    /** It was right at least as often as the rules in the last weeks it has learned. */
    boolean hasProvedItself() {
        return proved;
    }

    long learned() {
        return learned;
    }

    /** How many leads it tells apart, at most {@link Leads#MOST}. */
    int leads() {
        return leads.size();
    }

    int recent() {
        return recent;
    }

    private boolean rulesAreRight(ReadText text, Lead lead) {
        return rules.on(text).units().getFirst().unit().equals(lead.unit());
    }

    private Sample sample(ReadText text) {
        double[] logs = new double[leads.size()];
        Arrays.fill(logs, Math.log(NEVER_BY_RULE));
        Map<String, Double> scores = text.scores();
        for (Chance chance : rules.chances(scores)) {
            double log = Math.log(chance.probability() + NEVER_BY_RULE);
            leads.number(chance.lead()).ifPresent(lead -> logs[lead] = log);
        }
        return new Sample(Features.of(text, scores), logs);
    }

    private Opinion opinion(ReadText text, double[] probabilities) {
        int best = 0;
        for (int lead = 0; lead < probabilities.length; lead++) {
            best = probabilities[lead] > probabilities[best] ? lead : best;
        }
        Lead likeliest = leads.get(best);
        List<String> words = rules.reasons(text, likeliest.category());
        return new Opinion(
                chances(probabilities),
                trust.threshold(),
                words.isEmpty() ? List.of("learned:" + likeliest.unit()) : words,
                !text.stems().isEmpty(),
                name());
    }

    private List<Chance> chances(double[] probabilities) {
        List<Chance> chances = new ArrayList<>();
        for (int lead = 0; lead < probabilities.length; lead++) {
            chances.add(new Chance(leads.get(lead), probabilities[lead]));
        }
        return chances;
    }
}
