package id.siaga.region;

/**
 * A place on the administrative map.
 *
 * @param code Kemendagri code, e.g. {@code 35.10.25.2007}
 * @param level {@code provinsi}, {@code kabupaten}, {@code kota}, {@code kecamatan}, {@code desa} or {@code kelurahan}
 * @param parent code of the area above, null for the topmost
 * @param postcode null above the desa
 */
public record Area(String code, String name, String level, String parent, String postcode) {
    public boolean isVillage() {
        return level.equals("desa") || level.equals("kelurahan");
    }

    public boolean isKecamatan() {
        return level.equals("kecamatan");
    }

    /** The region itself, be it a kabupaten or a kota. */
    public boolean isRegion() {
        return level.equals("kabupaten") || level.equals("kota");
    }
}
