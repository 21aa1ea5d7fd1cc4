package id.siaga.routing.decision.domain.place;

import static id.siaga.routing.decision.domain.place.Regions.BANYUWANGI;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 22 names of Banyuwangi that mean more than one place. */
class BanyuwangiNamesTest {
    private final PlaceFinder finder = new PlaceFinder(BANYUWANGI);

    /** The village's kecamatan is certain, the village is not unless somebody says "desa". */
    @ParameterizedTest
    @CsvSource({
        "Pesanggaran, 35.10.01, 35.10.01.2002",
        "Bangorejo, 35.10.02, 35.10.02.2004",
        "Purwoharjo, 35.10.03, 35.10.03.2005",
        "Tegaldlimo, 35.10.04, 35.10.04.2005",
        "Cluring, 35.10.06, 35.10.06.2004",
        "Gambiran, 35.10.07, 35.10.07.2007",
        "Singojuruh, 35.10.12, 35.10.12.2005",
        "Rogojampi, 35.10.13, 35.10.13.2013",
        "Kabat, 35.10.14, 35.10.14.2012",
        "Glagah, 35.10.15, 35.10.15.2006",
        "Giri, 35.10.17, 35.10.17.1005",
        "Wongsorejo, 35.10.18, 35.10.18.2004",
        "Songgon, 35.10.19, 35.10.19.2001",
        "Sempu, 35.10.20, 35.10.20.2001",
        "Kalipuro, 35.10.21, 35.10.21.1001",
        "Siliragung, 35.10.22, 35.10.22.2002",
        "Tegalsari, 35.10.23, 35.10.23.2001",
        "Licin, 35.10.24, 35.10.24.2003",
        "Blimbingsari, 35.10.25, 35.10.25.2001"
    })
    void shouldTellAVillageFromItsKecamatan(String name, String kecamatan, String village) {
        assertThat(area("lampu padam di Kecamatan " + name)).isEqualTo(kecamatan);
        assertThat(area("lampu padam di kec. " + name + " sejak kemarin")).isEqualTo(kecamatan);
        assertThat(area("lampu padam di kota " + name)).isEqualTo(kecamatan);
        assertThat(area("lampu padam di Desa " + name)).isEqualTo(village);
        assertThat(area("lampu padam, ds. " + name.toUpperCase() + " RT 02 RW 01"))
                .isEqualTo(village);
    }

    /** Two villages of two kecamatan: only what else is said tells which. */
    @ParameterizedTest
    @CsvSource({
        "Karangrejo, 35.10.16.1007, Banyuwangi, 35.10.25.2008, Blimbingsari",
        "Watukebo, 35.10.18.2008, Wongsorejo, 35.10.25.2003, Blimbingsari",
        "Tamansari, 35.10.23.2003, Tegalsari, 35.10.24.2008, Licin"
    })
    void shouldNotGuessBetweenTwoVillages(String name, String one, String oneIn, String other, String otherIn) {
        PlaceEvidence bare = finder.find(new PlaceClues("lampu padam di desa " + name, null, null, null));

        assertThat(bare.likely()).isEmpty();
        assertThat(bare.candidates()).extracting(PlaceCandidate::area).containsExactlyInAnyOrder(one, other);
        assertThat(area("lampu padam di " + name + ", kecamatan " + oneIn)).isEqualTo(one);
        assertThat(area("lampu padam di " + name + ", kecamatan " + otherIn)).isEqualTo(other);
        assertThat(finder.find(new PlaceClues("lampu padam di " + name, null, null, kecamatan(one)))
                        .certain())
                .map(PlaceCandidate::area)
                .contains(one);
        assertThat(finder.find(new PlaceClues("lampu padam di " + name, null, null, kecamatan(other)))
                        .certain())
                .map(PlaceCandidate::area)
                .contains(other);
    }

    private String area(String text) {
        return finder.find(new PlaceClues(text, null, null, null))
                .certain()
                .map(PlaceCandidate::area)
                .orElse(null);
    }

    private static String kecamatan(String village) {
        return village.substring(0, village.lastIndexOf('.'));
    }
}
