package id.siaga.bench.intake;

import id.siaga.drive.RunningSystem;
import java.net.URI;

/** Where webhooks go. */
record Receiver(String name, URI webhook, long pid) {
    static Receiver intake(RunningSystem system) {
        return new Receiver(
                "intake", system.intake().webhook(), system.local().pids().get("intake"));
    }
}
