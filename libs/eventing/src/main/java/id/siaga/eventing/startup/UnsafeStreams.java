package id.siaga.eventing.startup;

import java.util.List;

/** A channel or a topic is set up so that records could be lost or doubled; the service does not start. */
public final class UnsafeStreams extends RuntimeException {
    UnsafeStreams(List<String> problems) {
        super("the service does not start, its streams are not safe: " + String.join("; ", problems));
    }
}
