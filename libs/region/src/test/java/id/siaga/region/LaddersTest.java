package id.siaga.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaddersTest {
    private final RegionPack pack = RegionPack.read(Path.of("src/test/resources/tiny"));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "response,   -,         -,           tingkat-1",
                "response,   KECAMATAN, sampah,      tingkat-1",
                "response,   OPD,       -,           opd-1",
                "resolution, -,         -,           tuntas-1",
                "resolution, DESA,      jalan-rusak, tuntas-1",
                "resolution, BUMD,      jalan-rusak, tuntas-opd-1",
                "resolution, OPD,       sampah,      tuntas-sampah-1",
                "resolution, -,         sampah,      tuntas-sampah-1",
            })
    void shouldChooseTheMostSpecificThatFits(String clock, UnitKind unitKind, String category, String firstLevel) {
        ClockLadder ladder = pack.ladders().find(clock, unitKind, category).orElseThrow();

        assertThat(ladder.ladder().levels().getFirst().id()).isEqualTo(firstLevel);
    }

    @Test
    void shouldKeepNoPromiseThatHasNoLadder() {
        assertThat(pack.ladders().find("task", UnitKind.OPD, "sampah")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"pengaduan, -, pengaduan", "pengaduan, sampah, pengawasan", "apresiasi, -, -"})
    void shouldCountTheCategoryBeforeTheKindOfComplaint(String kind, String category, String legalClass) {
        assertThat(pack.clockTerms()
                        .legalClass(kind, category)
                        .map(LegalClass::id)
                        .orElse(null))
                .isEqualTo(legalClass);
    }

    @Test
    void shouldScaleEveryLimitWorkingDaysToo() {
        RegionPack scaled = pack.scaledTo(Duration.ofMinutes(2));
        Instant from = Instant.parse("2026-11-23T02:00:00Z");

        assertThat(scaled.clockTerms().triage()).isEqualTo(Duration.ofSeconds(10));
        assertThat(scaled.workingDeadline(from, 1)).isEqualTo(from.plus(Duration.ofMinutes(24)));
        assertThat(pack.workingDeadline(from, 1)).isEqualTo(from.plus(Duration.ofDays(1)));
        assertThat(scaled.policyVersion()).isNotEqualTo(pack.policyVersion());
        assertThat(pack.policyVersion()).isEqualTo(pack.version());
    }
}
