package id.siaga.routing.decision.text;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.region.RegionPack;
import id.siaga.routing.decision.domain.Trouble;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadTroublesTest {
    private static final RegionPack PACK = RegionPack.read(Path.of("../deploy/regions/banyuwangi"));

    private final ReadTroubles readTroubles =
            new ReadTroubles(new RuleOpinions(PACK.categories(), PACK.confidence()), new ReadNature());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jalan rusak dan lampu jalan mati | kecamatan | opd-dishub",
                "Lampu jalan mati dan sampah menumpuk | opd-dishub | opd-dlh",
                "sampah menumpuk, got mampet | opd-dlh | opd-dpupengairan",
                "Jalan berlubang di depan pasar. Lampu penerangan jalan juga padam | kecamatan | opd-dishub",
            })
    void shouldTellTwoTroublesApart(String text, String first, String second) {
        assertThat(readTroubles.twoIn(text)).extracting(Trouble::unit).containsExactly(first, second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lampu jalan mati",
                "Lampu jalan mati, lampu jalan depan masjid juga mati",
                "Lampu jalan mati, jalan jadi gelap dan rawan kecelakaan",
                "sampah numpuk jadi bau dan banyak lalat",
                "Sampah menumpuk karena jalan rusak, truk tidak bisa masuk",
                "Terima kasih, jalan sudah bagus dan lampu sudah nyala",
                "Lampu jalan mati, sampah menumpuk dan got mampet",
                "Jalan rusak di Jl. Sekolah dekat RS. Hermina",
            })
    void shouldHearOneTroubleWhenInDoubt(String text) {
        assertThat(readTroubles.twoIn(text)).isEmpty();
    }

    @Test
    void shouldSayWhatSpeaksForEach() {
        assertThat(readTroubles.twoIn("Jalan rusak dan lampu jalan mati").getLast())
                .isEqualTo(new Trouble(
                        "lampu jalan mati",
                        "lampu-jalan",
                        "opd-dishub",
                        List.of("category:lampu-jalan", "word:lampu jalan")));
    }

    @Test
    void shouldFindNothingWithoutWords() {
        assertThat(readTroubles.twoIn(null)).isEmpty();
    }
}
