package id.siaga.routing.decision.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EverydayAnalyzerTest {
    private final EverydayAnalyzer analyzer = new EverydayAnalyzer(List.of("wargaku"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tolooong | tolong",
                "anak2 | anak",
                "anak-anak | anak",
                "lubang2nya | lubang",
                "GAK | tidak",
                "peteng | gelap",
                "aeng | air",
                "pareum | mati",
                "berlubang | lubang",
                "pemangkasan | pangkas",
                "rs | rumah sakit",
                "pkl | pkl",
                "kk | kk",
            })
    void shouldMakeSpellingsAlike(String written, String alike) {
        assertThat(String.join(" ", analyzer.stems(written))).isEqualTo(alike);
    }

    @Test
    void shouldLeaveNamesOfProgramsAsTheyAre() {
        assertThat(analyzer.stems("WargaKu")).containsExactly("wargaku");
        assertThat(new EverydayAnalyzer(List.of()).stems("WargaKu")).containsExactly("warga");
    }
}
