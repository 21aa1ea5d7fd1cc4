package id.siaga.routing.decision.domain;

import java.util.Locale;

/** The kinds of complaint. */
public enum Kind {
    PENGADUAN,
    ASPIRASI,
    PERMINTAAN_INFORMASI,
    APRESIASI,
    DARURAT;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
