package id.siaga.routing.decision.domain.place;

import id.siaga.routing.decision.domain.place.Name.Kind;
import id.siaga.routing.decision.domain.place.PlaceEvidence.Outside;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Names of places outside the region, and names of ours that are said to lie there: "jalan Banyuwangi di Surabaya". */
final class Elsewhere {
    /** "Genteng, Surabaya", "Genteng di kota Surabaya". */
    private static final int REACH = 2;

    private static final Set<Mark> SAYING_WHERE = EnumSet.of(Mark.NONE, Mark.NEAR, Mark.REGION, Mark.ALONE);

    private static final double NAMESAKE = 0.1;

    /** Who names the region too writes from elsewhere about a place here. */
    private static final double REGION_NAMED = 0.3;

    private final List<Mention> mentions;

    Elsewhere(List<Mention> mentions) {
        this.mentions = mentions;
    }

    /** The names of this region, those that are said to lie elsewhere with next to no weight. */
    List<Mention> ours() {
        return mentions.stream()
                .filter(Mention::meansAnArea)
                .map(mention -> isSaidToBeElsewhere(mention) ? mention.times(NAMESAKE) : mention)
                .toList();
    }

    /** The weightiest place elsewhere, null when none is named. */
    Outside outside() {
        double factor = mentions.stream().anyMatch(this::namesTheRegion) ? REGION_NAMED : 1;
        return mentions.stream()
                .filter(mention -> isElsewhere(mention) && tellsWhere(mention))
                .max((one, other) -> Double.compare(one.weight(), other.weight()))
                .map(mention -> {
                    String neighbour = mention.name().neighbour().code();
                    return new Outside(neighbour, mention.weight() * factor, List.of("outside:" + neighbour));
                })
                .orElse(null);
    }

    private boolean isSaidToBeElsewhere(Mention mention) {
        return mentions.stream()
                .anyMatch(
                        other -> isElsewhere(other) && SAYING_WHERE.contains(other.mark()) && follows(other, mention));
    }

    /** A town's bare name may be anything: a bus, a firm, a fair; behind one of our names it says where that is. */
    private boolean tellsWhere(Mention elsewhere) {
        return elsewhere.mark() == Mark.NONE
                ? mentions.stream().anyMatch(mention -> mention.meansAnArea() && follows(elsewhere, mention))
                : elsewhere.mark() == Mark.INSTITUTION
                        || elsewhere.mark().isLevel()
                        || SAYING_WHERE.contains(elsewhere.mark());
    }

    private static boolean follows(Mention later, Mention mention) {
        return later.start() >= mention.end() && later.start() <= mention.end() + REACH;
    }

    private boolean namesTheRegion(Mention mention) {
        return mention.name().kind() == Kind.REGION && mention.mark() != Mark.STREET && !mention.meansAnArea();
    }

    private static boolean isElsewhere(Mention mention) {
        return mention.name().kind() == Kind.ELSEWHERE;
    }
}
