package id.siaga.sla.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * A ladder, limits or both to try, in the words and times of {@code ladder.yaml} and {@code region.yaml}. What is left
 * out stays as it is now.
 *
 * @param last how many of the newest response clocks; 1,000 when left out
 */
public record PolicyDraft(Integer last, LadderDraft ladder, Map<String, String> limits) {
    public PolicyDraft {
        limits = limits == null ? Map.of() : Map.copyOf(limits);
    }

    /** Both lists in the order in which they come. */
    public record LadderDraft(List<RungDraft> reminders, List<RungDraft> levels) {
        public LadderDraft {
            reminders = reminders == null ? List.of() : List.copyOf(reminders);
            levels = levels == null ? List.of() : List.copyOf(levels);
        }
    }

    /** A reminder has a fraction, a level {@code after} and {@code repeat_every}. */
    public record RungDraft(
            String id,
            String fraction,
            String after,
            List<String> audience,
            @JsonProperty("repeat_every") String repeatEvery) {
        public RungDraft {
            audience = audience == null ? List.of() : List.copyOf(audience);
        }
    }
}
