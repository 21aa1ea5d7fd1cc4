package id.siaga.evaluate;

import id.siaga.region.Account;
import id.siaga.region.RegionPack;
import id.siaga.routing.decision.domain.DecideUnit;
import id.siaga.routing.decision.domain.Lead;
import id.siaga.routing.decision.domain.Opinion;
import id.siaga.routing.decision.domain.Opinions;
import id.siaga.routing.decision.domain.Report;
import id.siaga.routing.decision.domain.RoutingDecision;
import id.siaga.routing.decision.domain.RoutingDecision.Assigned;
import id.siaga.routing.decision.domain.Wording;
import id.siaga.routing.decision.learning.Example;
import id.siaga.routing.decision.learning.LearnedOpinions;
import id.siaga.routing.decision.text.ReadNature;
import id.siaga.routing.decision.text.RuleOpinions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * Decides every row as if it had come to the kabupaten's own number, in the order of the file. With learning each row
 * is decided first and learned afterwards; nothing ever knows a row it has still to decide.
 */
final class RoutingTrial {
    private static final double MILLION = 1_000_000;

    private final RegionPack pack;
    private final List<Map<String, String>> rows;
    private final Labels labels;
    private final Account account;
    private final LearnedOpinions learned;
    private final Opinions opinions;
    private final DecideUnit decideUnit;

    private final Scores all = new Scores();
    private final Scores secondHalf = new Scores();
    private final PlaceScores places;
    private final Histogram nanos = new Histogram(3);

    RoutingTrial(RegionPack pack, LabelledRows rows, boolean learn) {
        this.pack = pack;
        this.rows = rows.all();
        this.labels = new Labels(pack);
        this.account = pack.accounts()
                .ofUnit("whatsapp", pack.units().top().id())
                .orElseThrow(() -> new IllegalArgumentException("the pack has no WhatsApp number of the kabupaten"));
        RuleOpinions rules = new RuleOpinions(pack.categories(), pack.confidence());
        this.learned = learn ? new LearnedOpinions(pack.categories(), rules, pack.confidence()) : null;
        this.opinions = learn ? learned : rules;
        this.decideUnit = new DecideUnit(pack, opinions, new ReadNature());
        this.places = new PlaceScores(pack.areas());
    }

    Map<String, Object> figures() {
        for (int row = 0; row < rows.size(); row++) {
            judge(row, 2 * row >= rows.size());
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("region", pack.version());
        figures.put("learning", learned != null);
        figures.put("all", all.figures());
        figures.put("secondHalf", secondHalf.figures());
        figures.put("place", places.figures());
        figures.put("speed", speed());
        return figures;
    }

    private void judge(int number, boolean second) {
        Map<String, String> row = rows.get(number);
        Wording wording = new Wording(Labels.text(row, "text"), Labels.text(row, "address"));
        Opinion opinion = opinions.on(wording);
        RoutingDecision decision = decide(wording, second);
        String unit = labels.unit(row);
        String category = labels.category(row);
        String decided = decision instanceof Assigned assigned ? labels.classOf(assigned.unit()) : null;
        for (Scores scores : second ? List.of(all, secondHalf) : List.of(all)) {
            scores.unit(opinion, unit);
            scores.category(opinion, category);
            scores.decided(decided, unit);
        }
        places.count(row, labels, decision.area());
        if (learned != null) {
            learned.learn(number, new Example(wording, new Lead(category, unit), Instant.EPOCH));
        }
    }

    /** Only what comes after the first half is timed: by then the machine is warm and the index filled. */
    private RoutingDecision decide(Wording wording, boolean timed) {
        Report report = new Report(account.channel(), account.account(), wording, null, null);
        long start = System.nanoTime();
        RoutingDecision decision = decideUnit.decide(report);
        if (timed) {
            nanos.recordValue(System.nanoTime() - start);
        }
        return decision;
    }

    private Map<String, Object> speed() {
        Map<String, Object> speed = new LinkedHashMap<>();
        speed.put("textsPerSecond", Math.round(1_000 * MILLION / nanos.getMean()));
        speed.put("p50Milliseconds", Share.rounded(nanos.getValueAtPercentile(50) / MILLION));
        speed.put("p99Milliseconds", Share.rounded(nanos.getValueAtPercentile(99) / MILLION));
        return speed;
    }
}
