package id.siaga.routing.decision.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.region.RegionPack;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {
    private final Reasons reasons = new Reasons(RegionPack.read(Path.of("../deploy/regions/banyuwangi")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "account:35.10.25 | dikirim ke nomor Kec. Blimbingsari",
                "account:unknown | nomor tujuan belum terdaftar",
                "pin:35.10.25.2007 | pin berada di Desa Kaligung",
                "photo:35.10.25.2007 | foto diambil di Desa Kaligung",
                "landmark:pantai-boom | menyebut pantai boom",
                "place:35.10.13 | menyebut Kecamatan Rogojampi",
                "outside:35.09 | tempatnya di Kabupaten Jember, di luar wilayah kita",
                "outside:12500 | tempatnya di luar wilayah kita",
                "category:jalan-rusak | tentang jalan rusak",
                "category:kependudukan | tentang KTP, KK dan akta",
                "word:lubang jalan | kata ‘lubang jalan’",
                "learned:opd-dishub | petugas biasanya menyerahkan hal seperti ini ke Dishub",
                "transfer:opd-dishub | diserahkan ke Dishub",
                "task:opd-dishub | tugas untuk Dishub",
                "suspect:iklan | diduga iklan atau penipuan",
                "suspect:berantai | diduga pesan berantai",
                "undone:opd-dishub | penyerahan ke Dishub dibatalkan",
                "nobody-knows:this | nobody-knows:this",
            })
    void shouldSayACodeInIndonesian(String code, String said) {
        assertThat(reasons.each(List.of(code))).containsExactly(said);
    }

    @Test
    void shouldMakeOneSentenceOfAll() {
        assertThat(reasons.sentence(List.of("pin:35.10.25.2007", "word:lubang jalan")))
                .isEqualTo("Karena pin berada di Desa Kaligung, kata ‘lubang jalan’.");
        assertThat(reasons.sentence(List.of())).isEmpty();
    }
}
