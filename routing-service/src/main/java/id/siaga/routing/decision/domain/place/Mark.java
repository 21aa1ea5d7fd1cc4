package id.siaga.routing.decision.domain.place;

import id.siaga.region.Area;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the word before a name says about it, and how much the name then counts. Weights are relative: 1 is a name that
 * certainly means the place of the matter.
 */
enum Mark {
    KECAMATAN(1.2, "kecamatan kec kcmtn kecamtan kecmatan camat polsek koramil"),
    VILLAGE(1.2, "desa ds kelurahan kel klrh kelurhan lurah kades"),
    /** Stands alone between commas, as in an address. */
    ALONE(1.1, ""),
    INSTITUTION(
            0.9,
            "pasar psr ps puskesmas pustu posyandu kantor balai sd sdn smp smpn sma sman smk smkn mi mts tk paud terminal"
                    + " stasiun pelabuhan pantai lapangan stadion simpang perempatan pertigaan bundaran jembatan kua tpa"
                    + " tps waduk bendungan embung makam rusun rusunawa rsud"),
    NEAR(
            0.9,
            "di d nang ning neng daerah wilayah wil kawasan sekitar sktr area warga kota sebelah dekat dkt deket cedak"),
    NONE(0.7, ""),
    /** Between two places, or on the border of both. */
    BETWEEN(0.5, "perbatasan batas antara"),
    /** Streets are called after places they lead to, and after places far away. */
    STREET(0.45, "jalan jl jln gang gg lorong raya"),
    /** Hamlets, estates, mosques and shops may be called after a place they are not in. */
    NAMESAKE(
            0.4,
            "dusun dsn dukuh dk kampung kp lingkungan lingk link perum perumahan griya graha pondok masjid mushola"
                    + " musholla langgar universitas univ kampus rs hotel bank pt cv toko pabrik warung"),
    ORIGIN(0.35, "dari dr asal"),
    /** On the way there is not there. */
    ROUTE(0.15, "arah menuju jurusan tujuan ke"),
    /** The region, not the kecamatan of the same name. */
    REGION(0.9, "kabupaten kab pemkab pemkot bupati walikota kotamadya pemerintah"),
    /** People are called like places. */
    PERSON(0, "pak bapak bpk bu ibu mas mbak sdr sdri saudara saudari nama namanya haji hj kyai kiai ustadz gus bang");

    private static final Map<String, Mark> BY_WORD = new HashMap<>();

    static {
        for (Mark mark : values()) {
            List.of(mark.words.split(" ")).forEach(word -> BY_WORD.put(word, mark));
        }
    }

    private final double weight;
    private final String words;

    Mark(double weight, String words) {
        this.weight = weight;
        this.words = words;
    }

    static Optional<Mark> of(Word word) {
        return Optional.ofNullable(BY_WORD.get(word.text()));
    }

    double weight() {
        return weight;
    }

    /** Says for certain what kind of place the name is. */
    boolean isLevel() {
        return this == KECAMATAN || this == VILLAGE;
    }

    /** Whether the mark allows for such an area. */
    boolean fits(Area area) {
        return switch (this) {
            case VILLAGE -> area.isVillage();
            case KECAMATAN -> area.isKecamatan();
            default -> true;
        };
    }

    /** A place follows: a word without vowels is then short for a name. */
    boolean announcesAPlace() {
        return isLevel() || this == INSTITUTION || this == STREET || this == NEAR || this == BETWEEN;
    }
}
