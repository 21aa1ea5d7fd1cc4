package id.siaga.region;

/**
 * What a complaint is about.
 *
 * @param group one of the four groups of Lapor Camat: lingkungan, infrastruktur, sosial, aspirasi
 * @param defaultUnit a unit id, {@code kecamatan} for the kecamatan or {@code desa} for the desa or kelurahan of the place
 * @param resolutionDays working days until it should be resolved
 * @param sp4n the category of SP4N-LAPOR! it is reported under, as {@code CATEGORY/SUBCATEGORY}; empty for none
 */
public record Category(String id, String name, String group, String defaultUnit, int resolutionDays, String sp4n) {
    public static final String KECAMATAN_OF_THE_PLACE = "kecamatan";
    public static final String VILLAGE_OF_THE_PLACE = "desa";

    /** Whether the place decides who leads. */
    public static boolean isOfThePlace(String unit) {
        return unit.equals(KECAMATAN_OF_THE_PLACE) || unit.equals(VILLAGE_OF_THE_PLACE);
    }
}
