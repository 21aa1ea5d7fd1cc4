package id.siaga.region;

import java.time.Duration;
import java.util.List;

/** Who is told, and when, while a complaint waits for its answer. Both lists are in the order in which they come. */
public record Ladder(List<Rung> reminders, List<Rung> levels) {
    public Ladder {
        reminders = List.copyOf(reminders);
        levels = List.copyOf(levels);
    }

    /** As the pack's own ladder is scaled, see {@link RegionPack#scaledTo}. */
    public Ladder scaledTo(Duration response) {
        return scaled(new Scale(response));
    }

    Ladder scaled(Scale scale) {
        return new Ladder(
                reminders.stream().map(rung -> rung.scaled(scale)).toList(),
                levels.stream().map(rung -> rung.scaled(scale)).toList());
    }
}
