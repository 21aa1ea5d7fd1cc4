package id.siaga.contracts.watermark;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;
import java.util.List;

/** Everything committed before {@code at} lies below {@code endOffsets} (one per partition of {@code topic}). */
public record StreamWatermark(String topic, Instant at, List<Long> endOffsets) implements Event {
    public StreamWatermark {
        Require.present("topic", topic);
        Require.present("at", at);
        endOffsets = Require.copy(endOffsets);
    }

    @Override
    public String key() {
        return topic;
    }
}
