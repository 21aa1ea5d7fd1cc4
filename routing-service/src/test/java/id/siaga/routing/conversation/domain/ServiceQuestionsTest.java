package id.siaga.routing.conversation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.region.RegionPack;
import id.siaga.region.Service;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceQuestionsTest {
    private static final RegionPack PACK = RegionPack.read(Path.of("../deploy/regions/banyuwangi"));

    private final ServiceQuestions questions = new ServiceQuestions(PACK.services());

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "syarat KTP hilang? | ktp-hilang",
                "Assalamualaikum min, mau tanya persyaratan bikin KTP baru | ktp-baru",
                "KTP-nya patah, gimana cara gantinya | ktp-rusak",
                "rekam e-KTP dimana ya? | ktp-rekam",
                "Mau pecah KK perlu apa saja | kk-baru",
                "kk ilang syarate opo | kk-hilang",
                "cara bikin kartu identitas anak | kia",
                "biaya akte kelahiran berapa pak | akta-lahir",
                "info urus akta kematian | akta-mati",
                "pengantar nikah bawa apa ya | akta-nikah",
                "bagaimana cara pindah domisili keluar kota | pindah-keluar",
                "pindah datang dari luar kabupaten, apa saja berkasnya | pindah-datang",
                "sktm buat sekolah syaratnya apa | sktm",
                "buat surat domisili di mana | domisili",
                "pengantar SKCK jam berapa buka | skck",
                "cara daftar NIB usaha mikro | nib",
                "prosedur PBG rumah tinggal | pbg",
                "bayar pbb dimana | pbb",
                "cara daftar BPJS gratis | bpjs-pbi",
                "syarat surat keterangan ahli waris | waris",
                "dispensasi nikah butuh apa | dispensasi-nikah",
                "legalisir ijazah di kecamatan apakah bisa | legalisir",
                "cara cek bansos piye | cek-bansos",
            })
    void shouldRecogniseAQuestionAboutAService(String text, String service) {
        assertThat(questions.in(text)).map(Service::id).contains(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ngurus KTP dipersulit",
                "bagaimana ini, KTP saya sudah 3 bulan belum jadi",
                "berapa biaya resmi KTP? saya dimintai 50 ribu oleh petugas",
                "syarat KK sudah lengkap kok ditolak",
                "kapan e-KTP saya jadi",
                "info bansos, kenapa tetangga kaya dapat, saya tidak dapat bantuan",
                "KTP saya hilang di pasar",
                "cara melapor jalan rusak bagaimana",
                "berapa lama lampu jalan diperbaiki",
                "halo",
            })
    void shouldLeaveComplaintsAndEverythingElseToPeople(String text) {
        assertThat(questions.in(text)).isEmpty();
    }

    @ParameterizedTest
    @NullAndEmptySource
    void shouldFindNothingInNothing(String text) {
        assertThat(questions.in(text)).isEmpty();
    }

    @Test
    void shouldLeaveALongStoryToAPerson() {
        String question = "syarat ktp hilang apa saja";

        assertThat(questions.in(question + " cerita".repeat(35))).isPresent();
        assertThat(questions.in(question + " cerita".repeat(36))).isEmpty();
    }

    @Test
    void shouldSayOfEveryServiceThatTheOfficeKnowsBetter() {
        assertThat(PACK.services().all())
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(service -> assertThat(service.note()).contains("periksa dengan kantor"));
    }
}
