package id.siaga.routing.decision.domain.place;

import static id.siaga.routing.decision.domain.place.Regions.BANYUWANGI;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.region.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceFinderTest {
    private static final Position IN_KALIGUNG =
            BANYUWANGI.areas().interiorPoint("35.10.25.2007").orElseThrow();
    private static final Position IN_THE_STRAIT = new Position(-8.25, 114.40);
    private static final Position IN_SURABAYA = new Position(-7.26, 112.75);

    private final PlaceFinder finder = new PlaceFinder(BANYUWANGI);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lampu mati di ds Kaligung, kec. Blimbingsari rt 02/rw 03 | 35.10.25.2007",
                "Lampu mati, Kel: Sobo, Kec: Banyuwangi | 35.10.16.1002",
                "lampu mati didepan kantor kecamatan Srono | 35.10.08",
                "sampah menumpuk di pasar Rogojampi | 35.10.13",
                "sampah di belakang SMPN 2 Genteng | 35.10.09",
                "mohon perbaikan jalan, kec. Genteg | 35.10.09",
                "banjir di desa Tegal Harjo | 35.10.10.2001",
                "banjir di Kec. Singojurh | 35.10.12",
                "banjir di wongsorejjo | 35.10.18",
                "banjir di rgjampi | 35.10.13",
                "banjir di Soekonatar | 35.10.08.2003",
                "jalan rusak di Genteng Kulon arah Jember | 35.10.09.2003",
                "Kaligung, Blimbingsari, Banyuwangi, Jawa Timur, Indonesia | 35.10.25.2007",
                "sampah di Pantai Boom | 35.10.16",
                "sampah di pulau merah | 35.10.01.2004",
                "antre di RS Blambangan | 35.10.16",
                "lampu mati di BWI kota | 35.10.16",
                "banyak sampah di Genteng tolong diangkut | 35.10.09",
                "jalan licin di kecamatan Licin | 35.10.24",
                "Saya dari Jember, lampu mati di Kalibaru Banyuwangi | 35.10.11",
                "kata Pak Lurah Pakis tunggu anggaran, lampu mati di kelurahan Pakis | 35.10.16.1001",
            })
    void shouldFindAPlaceAsPeopleWriteIt(String text, String area) {
        assertThat(evidence(text).certain()).map(PlaceCandidate::area).contains(area);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jl raya gntg berlubang | 35.10.09",
                "jl. Rogojampi no 12 | 35.10.13",
                "dusun Songgon lampunya mati | 35.10.19",
                "perumahan Kabat Permai blok C | 35.10.14",
            })
    void shouldTakeAStreetOrAnEstateForAHintOnly(String text, String kecamatan) {
        assertThat(evidence(text).likely()).map(PlaceCandidate::kecamatan).contains(kecamatan);
        assertThat(evidence(text).certain()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jalan licin setelah hujan",
                "di sepanjang jalan gelap, bareng keluarga",
                "genteng sekolah bocor sepanjang lorong, tolong pak",
                "Bapak Giri selalu marah",
                "kaki saya bengkak",
                "tolong kami meninggal dunia karena banjir",
                "lampu mati di Banyuwangi",
                "kepada Bupati Banyuwangi yang terhormat",
                "macet arah Jember",
                "jl. Surabaya gelap",
                "bus Surabaya parkir sembarangan",
                "pameran dari Jember bising",
                "",
            })
    void shouldFindNothingWhereNoPlaceIsMeant(String text) {
        PlaceEvidence evidence = evidence(text);

        assertThat(evidence.likely()).isEmpty();
        assertThat(evidence.isOutside()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lampu mati di jalan Banyuwangi di Surabaya | 35.78",
                "jalan rusak di Genteng, Surabaya | 35.78",
                "jalan rusak di Tegalsari Surabaya | 35.78",
                "jalan rusak di Tegalsari kota Surabaya | 35.78",
                "banjir di kabupaten Jember | 35.09",
                "banjir di pelabuhan Gilimanuk | 51.01",
            })
    void shouldRecogniseANeighbour(String text, String neighbour) {
        PlaceEvidence evidence = evidence(text);

        assertThat(evidence.isOutside()).isTrue();
        assertThat(evidence.outside().neighbour()).isEqualTo(neighbour);
        assertThat(evidence.reasons()).contains("outside:" + neighbour);
        assertThat(evidence.likely()).isEmpty();
    }

    @Test
    void shouldNameBothSidesOfABorder() {
        PlaceEvidence evidence = evidence("lampu mati di perbatasan Genteng – Gambiran");

        assertThat(evidence.likely()).isEmpty();
        assertThat(evidence.candidates())
                .extracting(PlaceCandidate::kecamatan)
                .containsExactlyInAnyOrder("35.10.07", "35.10.09");
    }

    @Test
    void shouldBelieveThePinBeforeOneName() {
        PlaceEvidence evidence = finder.find(new PlaceClues("lampu mati di Rogojampi", IN_KALIGUNG, null, null));

        assertThat(evidence.certain()).map(PlaceCandidate::area).contains("35.10.25.2007");
        assertThat(evidence.reasons()).containsExactly("pin:35.10.25.2007", "place:35.10.13");
    }

    @Test
    void shouldBelieveNobodyWhenPhotoAndNameDisagree() {
        PlaceEvidence evidence = finder.find(new PlaceClues("lampu mati di kec. Muncar", null, IN_KALIGUNG, null));

        assertThat(evidence.likely()).isEmpty();
        assertThat(evidence.reasons()).containsExactlyInAnyOrder("photo:35.10.25.2007", "place:35.10.05");
    }

    @Test
    void shouldAddPinPhotoAndNameUp() {
        PlaceEvidence evidence = finder.find(new PlaceClues("di Kaligung", IN_KALIGUNG, IN_KALIGUNG, null));

        assertThat(evidence.candidates()).singleElement().satisfies(candidate -> {
            assertThat(candidate.weight()).isGreaterThan(4);
            assertThat(candidate.reasons())
                    .containsExactly("pin:35.10.25.2007", "photo:35.10.25.2007", "place:35.10.25.2007");
        });
    }

    @Test
    void shouldCallAPinOutsideWhatNoNameSpeaksAgainst() {
        assertThat(finder.find(new PlaceClues("lampu mati", IN_SURABAYA, null, null))
                        .isOutside())
                .isTrue();
        assertThat(finder.find(new PlaceClues(null, IN_THE_STRAIT, null, null)).reasons())
                .containsExactly("outside:pin");
        assertThat(finder.find(new PlaceClues("di desa Kaligung", IN_SURABAYA, null, null))
                        .likely())
                .isEmpty();
    }

    @Test
    void shouldBelieveTheCitizenBeforeAPhotoFromElsewhere() {
        assertThat(finder.find(new PlaceClues("banjir di kabupaten Jember", null, IN_SURABAYA, null))
                        .reasons())
                .containsExactly("outside:35.09");
        assertThat(finder.find(new PlaceClues("banjir", null, IN_SURABAYA, null))
                        .reasons())
                .containsExactly("outside:photo");
        assertThat(finder.find(new PlaceClues("banjir", IN_KALIGUNG, IN_SURABAYA, null))
                        .isOutside())
                .isFalse();
    }

    @Test
    void shouldKeepTheAccountOutOfTheEvidence() {
        assertThat(finder.find(new PlaceClues("lampu mati", null, null, "35.10.25"))
                        .candidates())
                .isEmpty();
    }

    @Test
    void shouldNotLetRepetitionProveAPlace() {
        double once = evidence("jl Kabat gelap").candidates().getFirst().weight();

        assertThat(evidence("jl Kabat gelap, jl Kabat gelap, jl Kabat gelap").candidates())
                .singleElement()
                .extracting(PlaceCandidate::weight)
                .isEqualTo(once);
    }

    private PlaceEvidence evidence(String text) {
        return finder.find(new PlaceClues(text, null, null, null));
    }
}
