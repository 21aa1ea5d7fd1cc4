package id.siaga.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siaga.region.RegionPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutingTrialTest {
    private static final RegionPack PACK = RegionPack.read(Path.of("../regions/banyuwangi"));
    private static final String HEADER = "text,address,topic,opd,kecamatan,kelurahan\n";

    @TempDir
    Path folder;

    @Test
    void shouldScoreUnitsCategoriesAndPlaces() throws IOException {
        Map<String, Object> figures = trial(false, """
                Lampu jalan mati,Desa Kaligung,lampu-jalan,Dinas Perhubungan,Blimbingsari,Kaligung
                "Jalan rusak
                parah",kecamatan Rogojampi,jalan-rusak,Kecamatan Rogojampi,Rogojampi,
                Sampah menumpuk,,sampah,Dinas Perhubungan,,
                Sampah menumpuk,,sampah,Dinas Lingkungan Hidup,,
                """);

        assertThat(all(figures))
                .containsEntry("rows", 4L)
                .containsEntry("unitTop1", 0.75)
                .containsEntry("category", 1.0)
                .containsEntry("sureOfTheClass", 1.0)
                .containsEntry("assigned", 1.0)
                .containsEntry("assignedAndRight", 0.75)
                .containsEntry("worstConfusions", Map.of("opd-dishub -> opd-dlh", 1));
        assertThat(figures.get("place"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("kecamatanRows", 2L)
                .containsEntry("kecamatanFound", 1.0)
                .containsEntry("kecamatanOfThoseRight", 1.0);
    }

    @Test
    void shouldPredictBeforeItLearns() throws IOException {
        String rows = "drone terbang rendah,,keamanan,Dinas Perhubungan,,\n".repeat(20);

        assertThat(all(trial(false, rows))).containsEntry("unitTop1", 0.0);
        assertThat((double) all(trial(true, rows)).get("unitTop1")).isBetween(0.5, 0.95);
    }

    @Test
    void shouldNeverPrintATextOfTheRows() throws IOException {
        Map<String, Object> figures =
                trial(true, "rahasia tetangga sebelah,Gang Melati,sampah,Dinas Lingkungan Hidup,,\n");

        assertThat(figures.toString()).doesNotContain("rahasia", "Melati");
    }

    @Test
    void shouldTellComplaintsFromOtherMessages() throws IOException {
        Path csv = file("text,kind\nlampu jalan mati,keluhan\nselamat pagi,bukan_keluhan\njalan rusak,bukan_keluhan\n");

        assertThat(new KindTrial(LabelledRows.read(csv)).figures())
                .containsEntry("precision", 0.5)
                .containsEntry("recall", 1.0)
                .containsEntry("f1", 0.6667);
    }

    @Test
    void shouldSayWhichColumnsItNeeds() throws IOException {
        Path csv = file("a,b\n1,2\n");

        assertThatThrownBy(() -> LabelledRows.read(csv)).hasMessageContaining("needs the columns text");
        assertThatThrownBy(() -> Arguments.of(List.of("--csv", "x"))).hasMessageContaining("./siaga evaluate");
    }

    private Map<String, Object> trial(boolean learn, String rows) throws IOException {
        return new RoutingTrial(PACK, LabelledRows.read(file(HEADER + rows)), learn).figures();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> all(Map<String, Object> figures) {
        return (Map<String, Object>) figures.get("all");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), content);
    }
}
