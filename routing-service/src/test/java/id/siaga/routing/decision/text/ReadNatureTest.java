package id.siaga.routing.decision.text;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.routing.decision.domain.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadNatureTest {
    private final ReadNature read = new ReadNature();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lampu jalan depan balai desa mati sudah seminggu",
                "tolong diperbaiki jalan berlubang dekat pasar",
                "Air PDAM tidak mengalir tiga hari",
                "larahan numpuk nang pinggir dalan, mambu",
                "jalan rusak",
            })
    void shouldKnowAComplaint(String text) {
        assertThat(read.of(text).isComplaint()).isTrue();
        assertThat(read.of(text).kind()).isEqualTo(Kind.PENGADUAN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Selamat pagi admin | salam",
                "PROMO diskon 50%, klik tautan ini untuk deposit slot gacor | iklan",
                "Sebarkan ke semua grup, info valid jangan putus di kamu | berantai",
                "Terima kasih jalannya sudah diperbaiki, mantap sekali | pujian",
                "Mau tanya syarat membuat kartu keluarga | pertanyaan",
                "Pengumuman: pameran dan lomba akan digelar hari Minggu | berita",
            })
    void shouldKnowWhatIsNoComplaint(String text, String nature) {
        assertThat(read.of(text).isComplaint()).isFalse();
        assertThat(read.of(text).reasons()).startsWith("nature:" + nature);
    }

    @Test
    void shouldSuspectAdvertsAndChainMessagesOnly() {
        assertThat(read.of("Pinjaman online bunga ringan, minat hubungi").isSuspect())
                .isTrue();
        assertThat(read.of("Terima kasih banyak").isSuspect()).isFalse();
        assertThat(read.of("Tolong tertibkan iklan pinjaman online di tiang listrik")
                        .isSuspect())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Terima kasih lampunya sudah nyala | APRESIASI",
                "Mau tanya jadwal perekaman KTP | PERMINTAAN_INFORMASI",
                "Usul, bagaimana kalau dibuatkan taman bermain | ASPIRASI",
                "Kebakaran di belakang pasar, tolong segera | DARURAT",
            })
    void shouldTellTheKind(String text, Kind kind) {
        assertThat(read.of(text).kind()).isEqualTo(kind);
    }

    @Test
    void shouldHearDangerFirstAndThenWhoNeedsCare() {
        assertThat(read.of("ada orang tenggelam di pantai").priority()).isEqualTo("P1");
        assertThat(read.of("ibu saya lansia dan lumpuh belum dapat kursi roda").priority())
                .isEqualTo("P2");
        assertThat(read.of("lampu jalan mati").priority()).isEqualTo("P3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mau tanya biaya akta kelahiran",
                "tetangga bakar sampah tiap sore",
                "jadwal donor darah kapan",
                "orang setrum ikan di sungai",
            })
    void shouldNotHearDangerInWordsOfTheSameRoot(String text) {
        assertThat(read.of(text).danger()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RT @warga: kebakaran di belakang pasar, api membesar",
                "\"@tetangga: ada orang tenggelam di pantai",
                "via @kabar rumah terbakar, mohon bantuan kebakaran",
                "Tadi ada sosialisasi, sekarang gudangnya kebakaran",
                "Mau urus akta kematian, korban tertabrak masih di jalan",
            })
    void shouldHearDangerWhoeverSaysItAndWhateverElse(String text) {
        assertThat(read.of(text).priority()).isEqualTo("P1");
        assertThat(read.of(text).isComplaint()).isTrue();
    }

    @Test
    void shouldTreatAMessageWithoutWordsAsAComplaint() {
        assertThat(read.of(null).isComplaint()).isTrue();
        assertThat(read.of("").kind()).isEqualTo(Kind.PENGADUAN);
    }
}
