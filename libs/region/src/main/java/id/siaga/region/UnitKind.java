package id.siaga.region;

public enum UnitKind {
    KABUPATEN,
    KECAMATAN,
    DESA,
    KELURAHAN,
    OPD,
    BUMD
}
