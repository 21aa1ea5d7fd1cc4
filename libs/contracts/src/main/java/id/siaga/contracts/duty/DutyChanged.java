package id.siaga.contracts.duty;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** Who answers for a unit now, as person ids. */
public record DutyChanged(String unit, long version, String head, String deputy, String onDuty, Instant at)
        implements Event {
    public DutyChanged {
        Require.present("unit", unit);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return unit;
    }
}
