package id.siaga.reporting.messaging;

/** Messages to the citizen, as opposed to those to officers. */
final class Citizens {
    private Citizens() {}

    static boolean are(String audience) {
        return "citizen".equalsIgnoreCase(audience);
    }
}
