package id.siaga.reporting.messaging;

/** The one clock the boards count down; the resolution clock in working days is not shown there. */
final class ResponseClock {
    private ResponseClock() {}

    static boolean is(String kind) {
        return "response".equalsIgnoreCase(kind);
    }
}
