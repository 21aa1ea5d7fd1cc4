package id.siaga.region;

/**
 * A name people use for a place besides its official one.
 *
 * @param area code of the area it means or lies in
 */
public record PlaceName(String name, Kind kind, String area) {
    public enum Kind {
        /** Another name or spelling of the area, as good as its own. */
        ALIAS,
        /** A known place inside the area. */
        LANDMARK,
        /** The area's own name is also an everyday word, as Genteng is a roof tile: it needs a "di" or a capital. */
        EVERYDAY,
        /** Its name stands in any sentence, as Sepanjang is "along": it counts only after "desa", "kecamatan". */
        MARKED
    }
}
