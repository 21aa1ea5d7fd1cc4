package id.siaga.routing.decision.domain.place;

import static id.siaga.routing.decision.domain.place.Regions.BLORA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 30 names of Blora that mean more than one place, four of them three, and the kabupaten's own name. */
class BloraNamesTest {
    private final PlaceFinder finder = new PlaceFinder(BLORA);

    /** The village's kecamatan is certain, the village is not unless somebody says "desa" or "kelurahan". */
    @ParameterizedTest
    @CsvSource({
        "Jati, 33.16.01, 33.16.01.2006",
        "Randublatung, 33.16.02, 33.16.02.1005",
        "Kedungtuban, 33.16.04, 33.16.04.2016",
        "Cepu, 33.16.05, 33.16.05.1014",
        "Sambong, 33.16.06, 33.16.06.2004",
        "Jiken, 33.16.07, 33.16.07.2008",
        "Jepon, 33.16.08, 33.16.08.1013",
        "Tunjungan, 33.16.10, 33.16.10.2010",
        "Banjarejo, 33.16.11, 33.16.11.2009",
        "Ngawen, 33.16.12, 33.16.12.1018",
        "Kunduran, 33.16.13, 33.16.13.1017",
        "Todanan, 33.16.14, 33.16.14.2013",
        "Japah, 33.16.16, 33.16.16.2007"
    })
    void shouldTellAVillageFromItsKecamatan(String name, String kecamatan, String village) {
        assertThat(area("jalan rusak di kecamatan " + name)).isEqualTo(kecamatan);
        assertThat(area("jalan rusak di kec " + name + " parah")).isEqualTo(kecamatan);
        assertThat(area("jalan rusak di desa " + name)).isEqualTo(village);
        assertThat(area("jalan rusak di Kel. " + name)).isEqualTo(village);
    }

    /** Villages of several kecamatan: only what else is said tells which. */
    @ParameterizedTest
    @CsvSource({
        "Pelem, 33.16.01.2004=Jati 33.16.09.2003=Blora",
        "Sumberejo, 33.16.02.2008=Randublatung 33.16.12.2011=Ngawen 33.16.16.2015=Japah",
        "Plosorejo, 33.16.02.2014=Randublatung 33.16.11.2019=Banjarejo 33.16.13.2008=Kunduran",
        "Jeruk, 33.16.02.2015=Randublatung 33.16.15.2006=Bogorejo",
        "Getas, 33.16.03.2003=Kradenan 33.16.05.2006=Cepu",
        "Sambongrejo, 33.16.06.2002=Sambong 33.16.10.2009=Tunjungan 33.16.12.2027=Ngawen",
        "Ledok, 33.16.06.2009=Sambong 33.16.14.2024=Todanan",
        "Kemiri, 33.16.08.2011=Jepon 33.16.13.2003=Kunduran",
        "Balong, 33.16.08.2015=Jepon 33.16.13.2023=Kunduran",
        "Bacem, 33.16.08.2022=Jepon 33.16.11.2006=Banjarejo",
        "Tambahrejo, 33.16.09.1012=Blora 33.16.10.2007=Tunjungan",
        "Tempurejo, 33.16.09.2020=Blora 33.16.15.2009=Bogorejo",
        "Tawangrejo, 33.16.10.2001=Tunjungan 33.16.13.2013=Kunduran",
        "Kembang, 33.16.11.2017=Banjarejo 33.16.14.2022=Todanan",
        "Sendangrejo, 33.16.12.2017=Ngawen 33.16.15.2011=Bogorejo",
        "Karanganyar, 33.16.14.2018=Todanan 33.16.15.2003=Bogorejo"
    })
    void shouldNotGuessBetweenVillages(String name, String places) {
        Map<String, String> kecamatanByVillage = Arrays.stream(places.split(" "))
                .map(place -> place.split("="))
                .collect(Collectors.toMap(place -> place[0], place -> place[1]));

        PlaceEvidence bare = evidence("jalan rusak di desa " + name);

        assertThat(bare.likely()).isEmpty();
        assertThat(bare.candidates()).extracting(PlaceCandidate::area).hasSameElementsAs(kecamatanByVillage.keySet());
        kecamatanByVillage.forEach((village, kecamatan) -> {
            assertThat(area("jalan rusak di desa " + name + " kec. " + kecamatan))
                    .isEqualTo(village);
            String near = village.substring(0, village.lastIndexOf('.'));
            assertThat(finder.find(new PlaceClues("jalan rusak di desa " + name, null, null, near))
                            .certain())
                    .map(PlaceCandidate::area)
                    .contains(village);
        });
    }

    /** A kecamatan, its village and a village of another kecamatan. */
    @Test
    void shouldNotGuessBetweenBogorejoAndBogorejo() {
        assertThat(area("jalan rusak di kecamatan Bogorejo")).isEqualTo("33.16.15");
        assertThat(area("jalan rusak di desa Bogorejo")).isNull();
        assertThat(area("jalan rusak di Bogorejo")).isNull();
        assertThat(area("jalan rusak di desa Bogorejo kec. Bogorejo")).isEqualTo("33.16.15.2007");
        assertThat(area("jalan rusak di desa Bogorejo kec. Japah")).isEqualTo("33.16.16.2011");
        assertThat(evidence("jalan rusak di Bogorejo").candidates())
                .extracting(PlaceCandidate::kecamatan)
                .containsExactly("33.16.15", "33.16.16");
    }

    @Test
    void shouldTakeBloraForTheKabupatenUnlessSomebodySaysKecamatan() {
        assertThat(evidence("jalan rusak di Blora").candidates()).isEmpty();
        assertThat(evidence("mohon perhatian Bupati Blora").candidates()).isEmpty();
        assertThat(area("jalan rusak di kecamatan Blora")).isEqualTo("33.16.09");
        assertThat(area("jalan rusak di Blora Kota")).isEqualTo("33.16.09");
    }

    private String area(String text) {
        return evidence(text).certain().map(PlaceCandidate::area).orElse(null);
    }

    private PlaceEvidence evidence(String text) {
        return finder.find(new PlaceClues(text, null, null, null));
    }
}
