package id.siaga.region;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All ladders of a region. Of those that fit the most specific counts; there is one. */
public record Ladders(List<ClockLadder> all) {
    static final String RESPONSE = "response";

    public Ladders {
        all = List.copyOf(all);
    }

    /** @param unitKind null while nobody leads, as {@code category} while there is none */
    public Optional<ClockLadder> find(String clock, UnitKind unitKind, String category) {
        return all.stream()
                .filter(ladder -> ladder.fits(clock, unitKind, category))
                .max(Comparator.comparingInt(ClockLadder::specificity));
    }

    /** The ladder of the public promise where no other one fits better. */
    public Ladder response() {
        return find(RESPONSE, null, null).orElseThrow().ladder();
    }

    Ladders scaled(Scale scale) {
        return new Ladders(all.stream().map(ladder -> ladder.scaled(scale)).toList());
    }
}
