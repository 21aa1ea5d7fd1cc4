package id.siaga.routing.decision.domain.place;

import id.siaga.region.Area;
import java.util.List;

/**
 * A name in the text, from word {@code start} to before word {@code end}.
 *
 * @param weight how much it counts, from the mark before it and the way it is spelt
 */
record Mention(Name name, Mark mark, double weight, int start, int end) {
    /** "Desa" before what is only a kecamatan: one of the two is wrong. */
    private static final double OF_THE_OTHER_LEVEL = 0.6;

    static Mention of(Name name, Mark mark, double weight, int start, int end) {
        boolean contradicts = mark.isLevel() && name.areas().stream().noneMatch(mark::fits);
        return new Mention(name, mark, contradicts ? weight * OF_THE_OTHER_LEVEL : weight, start, end);
    }

    /** The areas that can be meant: after "desa" a village, after "kecamatan" a kecamatan. */
    List<Area> areas() {
        List<Area> fitting = name.areas().stream().filter(mark::fits).toList();
        return fitting.isEmpty() ? name.areas() : fitting;
    }

    /** Somewhere in the region, but the region's bare name means no kecamatan. */
    boolean meansAnArea() {
        return switch (name.kind()) {
            case AREA, EVERYDAY, MARKED, LANDMARK -> true;
            case REGION -> mark.isLevel() && !name.areas().isEmpty();
            case ELSEWHERE -> false;
        };
    }

    Mention times(double factor) {
        return new Mention(name, mark, weight * factor, start, end);
    }
}
