package id.siaga.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.contracts.sla.ClockReminded;
import id.siaga.contracts.sla.ComplaintEscalated;
import id.siaga.notification.domain.Alert;
import id.siaga.region.RegionPack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertsTest {
    private static final Instant DUE = Instant.parse("2026-11-22T03:00:00Z");
    private final Alerts alerts = new Alerts(RegionPack.read(Path.of("../deploy/regions/banyuwangi")));

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
                "c", "k", "pengingat-75", "35.10.25", List.of("p"), DUE, DUE.minus(Duration.ofMinutes(30))));

        assertThat(alert.params()).containsEntry("menit_sisa", "30").containsEntry("batas", "10.00 WIB");
    }

    private static ComplaintEscalated escalated(boolean provisional, Instant firedAt) {
        return new ComplaintEscalated(
                "c", "k", "e", 1, "tingkat-1", 0, provisional, "35.10.25", List.of("p"), DUE, firedAt);
    }
}
