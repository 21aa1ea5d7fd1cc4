package id.siaga.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BanyuwangiPackTest {
    private static final RegionPack PACK = RegionPack.read(Path.of("../../deploy/regions/banyuwangi"));

    @Test
    void shouldCoverTheFourGroups() {
        assertThat(PACK.categories().all())
                .extracting(Category::group)
                .contains("lingkungan", "infrastruktur", "sosial", "aspirasi");
    }

    @Test
    void shouldWorkTheLegalHoursOfAWeek() {
        Instant monday = LocalDate.parse("2026-11-23").atStartOfDay(PACK.zone()).toInstant();

        assertThat(PACK.calendar().between(monday, monday.plus(Duration.ofDays(7))))
                .isEqualTo(Duration.ofMinutes(37 * 60 + 30));
    }

    @Test
    void shouldDrawEachKecamatanOnce() {
        List<Outline> outlines = PACK.areas().outlines();

        assertThat(outlines)
                .hasSize(25)
                .allSatisfy(outline -> assertThat(outline.area().isKecamatan()).isTrue())
                .allSatisfy(outline -> assertThat(outline.rings().getFirst()).hasSizeBetween(4, 400));
    }

    @Test
    void shouldPlaceKaligungInBlimbingsari() {
        assertThat(PACK.areas().kecamatanOf("35.10.25.2007")).map(Area::name).contains("Blimbingsari");
        assertThat(PACK.people().onDuty("35.10.25")).map(Person::username).contains("petugas.blimbingsari");
    }
}
