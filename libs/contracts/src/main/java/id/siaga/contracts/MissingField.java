package id.siaga.contracts;

/** A required field of an event is absent or blank; the event is not usable and will be parked. */
public final class MissingField extends IllegalArgumentException {
    public MissingField(String field) {
        super("required field is missing: " + field);
    }
}
