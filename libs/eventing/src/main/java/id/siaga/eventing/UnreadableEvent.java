package id.siaga.eventing;

/** The body of a record does not fit its type; the record will be parked. The message never quotes the body. */
public final class UnreadableEvent extends RuntimeException {
    UnreadableEvent(Class<?> shape, Throwable cause) {
        super("body does not fit " + shape.getSimpleName() + ": "
                + cause.getClass().getSimpleName());
    }

    UnreadableEvent(String reason) {
        super(reason);
    }
}
