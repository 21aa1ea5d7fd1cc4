package id.siaga.intake.channel;

/** One item of a POST makes no sense to us; it is parked, the others go on. The message carries no personal data. */
public final class Unreadable extends RuntimeException {
    public Unreadable(String reason) {
        super(reason);
    }
}
