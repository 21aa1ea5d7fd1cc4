package id.siaga.routing.decision.text;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.region.RegionPack;
import id.siaga.routing.decision.domain.Opinion;
import id.siaga.routing.decision.domain.Opinion.Chance;
import id.siaga.routing.decision.domain.Wording;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleOpinionsTest {
    private static final RegionPack PACK = RegionPack.read(Path.of("../deploy/regions/banyuwangi"));
    private static final RuleOpinions RULES = new RuleOpinions(PACK.categories(), PACK.confidence());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jalan rusak parah di depan balai desa, banyak yang jatuh | jalan-rusak",
                "Lampu jalan mati sudah seminggu, gelap sekali | lampu-jalan",
                "Lampu dalan mati, peteng dedet | lampu-jalan",
                "Uwuh numpuk nang pinggir dalan, mambu | sampah",
                "Mengurus KTP di kantor kecamatan lama sekali | kependudukan",
                "Usul dibuatkan taman bermain untuk anak-anak | aspirasi-pembangunan",
                "Kreteg ambrol, wong ora iso lewat | jembatan",
                "Dhalan rosak, banyak lubang | jalan-rusak",
                "aeng ledeng tidak keluar tiga hari | air-bersih",
                "ana maleng mlebu omah | keamanan",
                "pupuk subsidi susah didapat petani | hewan",
                "anak saya dipukuli gurunya di sekolah | pendidikan",
                "juru parkir liar minta lima ribu | rambu",
            })
    void shouldRecogniseEverydayTroubles(String text, String category) {
        assertThat(on(text).category()).contains(category);
    }

    @Test
    void shouldNameTheWordsOfThePackAsReasons() {
        assertThat(on("jalan rusak parah").reasons()).containsExactly("word:jalan rusak");
        assertThat(on("jalan rusak, aspal mengelupas").reasons()).hasSize(2).contains("word:jalan rusak");
    }

    @Test
    void shouldShareOutOneAmongAllLeads() {
        Opinion opinion = on("Lampu jalan mati di dekat saluran yang mampet");

        assertThat(opinion.chances().stream().mapToDouble(Chance::probability).sum())
                .isCloseTo(1, Offset.offset(1e-9));
        assertThat(opinion.units().getFirst().unit()).isEqualTo("opd-dishub");
    }

    @Test
    void shouldSayThatItKnowsNothing() {
        assertThat(on("Mohon perhatiannya").informed()).isFalse();
        assertThat(on("").informed()).isFalse();
    }

    private static Opinion on(String text) {
        return RULES.on(new Wording(text, ""));
    }
}
