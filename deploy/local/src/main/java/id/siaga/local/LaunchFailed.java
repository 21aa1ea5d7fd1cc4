package id.siaga.local;

/** The system cannot start or stop; the message is for the person at the keyboard and says what to do. */
public final class LaunchFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LaunchFailed(String message) {
        super(message);
    }

    LaunchFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
