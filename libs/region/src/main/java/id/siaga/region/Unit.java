package id.siaga.region;

/**
 * Who can lead a complaint. The id is the Kemendagri code for kecamatan, desa and kelurahan, {@code opd-…},
 * {@code bumd-…} or {@code kabupaten}. Only the top unit has no parent (null).
 *
 * @param shortName what a chat message or a narrow column shows
 * @param remit what the unit is there for, in words
 */
public record Unit(String id, String name, String shortName, UnitKind kind, String parent, String remit) {}
