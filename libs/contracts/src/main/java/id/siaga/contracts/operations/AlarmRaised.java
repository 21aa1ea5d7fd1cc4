package id.siaga.contracts.operations;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** Something needs a person. {@code nextStep} says what to do, in Indonesian. */
public record AlarmRaised(String service, String code, String subject, Instant since, String nextStep)
        implements Event {
    public AlarmRaised {
        Require.present("service", service);
        Require.present("code", code);
        Require.present("subject", subject);
        Require.present("since", since);
        Require.present("nextStep", nextStep);
    }

    @Override
    public String key() {
        return service;
    }
}
