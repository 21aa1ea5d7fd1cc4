package id.siaga.eventing;

import id.siaga.contracts.CloudEvent;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jboss.logging.MDC;

/** Who and which, for every log line and for the trace that runs through the services. Put once, at the edges. */
public final class Correlation {
    private static final String TRACEPARENT = "traceparent";
    private static final String EVENT_ID = "eventId";
    private static final String EVENT_TYPE = "eventType";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Correlation() {}

    /** Called where a record enters the service. */
    public static void enter(CloudEvent event) {
        MDC.put(EVENT_ID, event.id());
        MDC.put(EVENT_TYPE, event.type());
        MDC.put(TRACEPARENT, event.traceparent() == null ? newTraceparent() : event.traceparent());
    }

    public static void leave() {
        MDC.remove(EVENT_ID);
        MDC.remove(EVENT_TYPE);
        MDC.remove(TRACEPARENT);
    }

    /** The W3C trace context of the work under way; a new one where none came in. */
    public static String traceparent() {
        Object current = MDC.get(TRACEPARENT);
        return current == null ? newTraceparent() : current.toString();
    }

    private static String newTraceparent() {
        byte[] ids = new byte[24];
        RANDOM.nextBytes(ids);
        HexFormat hex = HexFormat.of();
        return "00-" + hex.formatHex(ids, 0, 16) + "-" + hex.formatHex(ids, 16, 24) + "-01";
    }
}
