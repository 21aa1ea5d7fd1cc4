package id.siaga.eventing.sealing;

/** A sealed text can't be opened with the keys at hand; the record will be parked until the key is back. */
public final class UnsealableText extends RuntimeException {
    UnsealableText(String reason) {
        super(reason);
    }
}
