package id.siaga.contracts.operations;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** An alarm is over. */
public record AlarmCleared(String service, String code, String subject, Instant at) implements Event {
    public AlarmCleared {
        Require.present("service", service);
        Require.present("code", code);
        Require.present("subject", subject);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return service;
    }
}
