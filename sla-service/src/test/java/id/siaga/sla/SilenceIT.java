package id.siaga.sla;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.contracts.CloudEvent;
import id.siaga.contracts.Topic;
import id.siaga.contracts.sla.ComplaintEscalated;
import id.siaga.sla.Stage.Case;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Silence begins after five minutes in tests; the ladder is told after ten. */
@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class SilenceIT {
    KafkaProbe probe;
    MutableClock clock;

    private Stage stage;

    @BeforeEach
    void setTheStage() {
        stage = new Stage(probe, clock);
        stage.pass(clock.now().plusSeconds(60));
    }

    @Test
    void shouldConfirmWhatFiredProvisionallyWhenNobodyHadActed() {
        // Given
        Case complaint = dueSoonAndSilent();

        // When the watermark catches up
        stage.pass(clock.now());

        // Then
        stage.awaitSaid(complaint, "escalation.confirmed.v1");
        List<ComplaintEscalated> escalations = stage.awaitEscalations(complaint, 2);
        assertThat(escalations).extracting(ComplaintEscalated::provisional).containsExactly(true, false);
        assertThat(escalations.getFirst().audience()).isEmpty();
        assertThat(escalations.getLast().audience()).isNotEmpty();
        assertThat(escalations)
                .extracting(ComplaintEscalated::escalationId)
                .hasSize(2)
                .satisfies(ids -> assertThat(ids.getFirst()).isEqualTo(ids.getLast()));
    }

    @Test
    void shouldWithdrawWhatFiredProvisionallyWhenSomebodyHadActedInTime() {
        // Given
        Case complaint = dueSoonAndSilent();

        // When
        stage.act(complaint, complaint.dueAt().minusMillis(50));
        stage.awaitSaid(complaint, "clock.met.v1");
        stage.pass(clock.now());

        // Then
        stage.awaitSaid(complaint, "escalation.withdrawn.v1");
        assertThat(stage.escalations(complaint))
                .extracting(ComplaintEscalated::provisional)
                .containsExactly(true);
        assertThat(stage.count(complaint, "escalation.confirmed.v1")).isZero();
    }

    @Test
    void shouldTellTheLadderUnconfirmedAfterTenMinutes() {
        // Given
        Case complaint = dueSoonAndSilent();

        // When
        clock.advance(Duration.ofMinutes(5));

        // Then
        ComplaintEscalated told = stage.awaitEscalations(complaint, 2).getLast();
        assertThat(told.provisional()).isTrue();
        assertThat(told.audience()).isNotEmpty();
        assertThat(probe.await(Topic.OPERATIONS, record -> record.json().contains("watermark.silent")))
                .isNotNull();

        // When the watermark catches up
        stage.pass(clock.now());

        // Then it is confirmed, and nobody is told twice
        stage.awaitSaid(complaint, "escalation.confirmed.v1");
        assertThat(stage.escalations(complaint)).hasSize(2);
    }

    @Test
    void shouldOnlyProvisionallyEscalateAComplaintOfWhichARecordIsParked() {
        // Given
        Case complaint = stage.assigned();
        Case other = stage.assigned();

        // When
        byte[] poison = "{not json".getBytes(StandardCharsets.UTF_8);
        probe.send(
                Topic.COMPLAINT,
                complaint.id(),
                new CloudEvent(
                        UUID.randomUUID().toString(),
                        "/siaga/routing-service",
                        "complaint.action-recorded.v1",
                        complaint.id(),
                        Instant.EPOCH,
                        null,
                        poison));
        stage.act(complaint, complaint.dueAt().minusSeconds(1));
        Case next = stage.assigned();
        stage.awaitSaid(next, "clock.started.v1");
        stage.pass(next.dueAt());

        // Then
        assertThat(stage.awaitEscalations(complaint, 1).getFirst().provisional())
                .isTrue();
        assertThat(stage.awaitEscalations(next, 1).getFirst().provisional()).isFalse();
        assertThat(stage.awaitEscalations(other, 1).getFirst().provisional()).isFalse();
        assertThat(stage.count(complaint, "clock.met.v1")).isZero();
    }

    private Case dueSoonAndSilent() {
        Case complaint = stage.assigned();
        stage.awaitSaid(complaint, "clock.started.v1");
        stage.pass(complaint.dueAt().minusMillis(1));
        clock.set(complaint.dueAt().plus(Duration.ofMinutes(5)).plusSeconds(1));
        ComplaintEscalated provisional = stage.awaitEscalations(complaint, 1).getFirst();
        assertThat(provisional.provisional()).isTrue();
        return complaint;
    }
}
