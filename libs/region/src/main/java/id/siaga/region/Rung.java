package id.siaga.region;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * One step of the ladder. A reminder comes at a fraction of the limit (level 0), a level comes some time after the
 * deadline and repeats until somebody acknowledges it.
 *
 * @param fraction of the limit, 0 to 1; reminders only, else null
 * @param after the deadline; levels only, else null
 * @param audience words of {@link #AUDIENCE}
 * @param repeatEvery levels only, else null
 */
public record Rung(String id, int level, Double fraction, Duration after, List<String> audience, Duration repeatEvery) {
    /** The words an audience is named by. */
    public static final Set<String> AUDIENCE =
            Set.of("on-duty", "head", "deputy", "pembina", "asisten", "sekda", "bupati", "operator");

    public Rung {
        audience = List.copyOf(audience);
    }

    Rung scaled(Scale scale) {
        return new Rung(id, level, fraction, scaled(after, scale), audience, scaled(repeatEvery, scale));
    }

    private static Duration scaled(Duration duration, Scale scale) {
        return duration == null ? null : scale.of(duration);
    }
}
