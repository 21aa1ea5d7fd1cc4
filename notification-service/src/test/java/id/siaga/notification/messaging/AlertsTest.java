package id.siaga.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.contracts.sla.ClockReminded;
import id.siaga.contracts.sla.ComplaintEscalated;
import id.siaga.notification.domain.Alert;
import id.siaga.region.RegionPack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertsTest {
    private static final Instant DUE = Instant.parse("2026-11-22T03:00:00Z");
    private static final RegionPack PACK = RegionPack.read(Path.of("../deploy/regions/banyuwangi"));
    private final Alerts alerts = new Alerts(PACK);

    @Test
    void shouldSayHowLateItIs() {
        Alert alert = alerts.escalation(escalated(false, DUE.plus(Duration.ofMinutes(61))));

        assertThat(alert.params()).containsEntry("menit_lewat", "61").containsEntry("tingkat", "1");
    }

    @Test
    void shouldMarkWhatIsNotConfirmed() {
        Alert alert = alerts.escalation(escalated(true, DUE));

        assertThat(alert.params()).containsEntry("tingkat", "1 (belum terkonfirmasi)");
    }

    @Test
    void shouldSayHowMuchTimeIsLeftInTheRegionsOwnTime() {
        Alert alert = alerts.reminder(new ClockReminded(
                "c", "k", "pengingat-75", "35.10.25", List.of("p"), DUE, DUE.minus(Duration.ofMinutes(30)), null));

        assertThat(alert.params()).containsEntry("menit_sisa", "30").containsEntry("batas", "10.00 WIB");
    }

    @Test
    void shouldNotSpeakOfTheTwoHoursWhenAnotherPromiseIsBroken() {
        Alert alert = alerts.escalation(new ComplaintEscalated(
                "c",
                "k",
                "e",
                1,
                "tuntas-1",
                0,
                false,
                "35.10.25",
                List.of("p"),
                DUE,
                DUE.plus(Duration.ofHours(50)),
                "resolution"));

        assertThat(alert.purpose()).isEqualTo("officer.escalation.resolution");
        assertThat(alert.params())
                .containsEntry("lewat", "2 hari")
                .containsEntry("batas", "22 November 2026 pukul 10.00 WIB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"resolution", "legal", "triage", "task"})
    void shouldHaveWordsForEachReminder(String kind) {
        Alert alert = alerts.reminder(new ClockReminded(
                "c", "k", "r", "35.10.25", List.of("p"), DUE, DUE.minus(Duration.ofMinutes(7)), kind));

        assertThat(said(alert)).contains("22 November 2026 pukul 10.00 WIB").doesNotContain("{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"resolution", "legal", "triage", "task", "outside"})
    void shouldHaveWordsForEachEscalation(String kind) {
        Alert alert = alerts.escalation(new ComplaintEscalated(
                "c", "k", "e", 2, "r", 0, false, "35.10.25", List.of("p"), DUE, DUE.plus(Duration.ofHours(3)), kind));

        assertThat(said(alert)).contains("T-1").doesNotContain("{");
    }

    private String said(Alert alert) {
        Map<String, String> params = new HashMap<>(alert.params());
        params.putAll(Map.of("unit", "Kec. Blimbingsari", "tiket", "T-1", "tautan", "https://x"));
        return PACK.texts().render(alert.purpose(), params);
    }

    private static ComplaintEscalated escalated(boolean provisional, Instant firedAt) {
        return new ComplaintEscalated(
                "c", "k", "e", 1, "tingkat-1", 0, provisional, "35.10.25", List.of("p"), DUE, firedAt, null);
    }
}
