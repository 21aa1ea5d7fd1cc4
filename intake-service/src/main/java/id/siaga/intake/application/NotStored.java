package id.siaga.intake.application;

/** A POST is not durable, or not certainly so; the provider must send it again. */
public final class NotStored extends RuntimeException {
    public NotStored(String reason) {
        super(reason);
    }

    public NotStored(String reason, Throwable cause) {
        super(reason, cause);
    }
}
