package id.siaga.sla;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.contracts.complaint.Actor;
import id.siaga.contracts.complaint.ComplaintAssigned;
import id.siaga.contracts.duty.DutyChanged;
import id.siaga.contracts.sla.ComplaintEscalated;
import id.siaga.sla.Stage.Case;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class ConsumedTwiceIT {
    KafkaProbe probe;
    MutableClock clock;
    TestDatabase database;

    private Stage stage;

    @BeforeEach
    void setTheStage() {
        stage = new Stage(probe, clock);
        stage.pass(clock.now().plusSeconds(60));
    }

    @Test
    void shouldStartAndMeetAClockOnceHoweverOftenItIsTold() {
        // Given
        Case complaint = stage.registered();
        String eventId = UUID.randomUUID().toString();

        // When the registration comes again under another id, and the act twice under its own
        stage.send(Stage.registration(complaint));
        stage.send(Stage.action(complaint, true, complaint.startsAt().plusSeconds(9)), eventId);
        stage.send(Stage.action(complaint, true, complaint.startsAt().plusSeconds(9)), eventId);
        stage.act(complaint, complaint.startsAt().plusSeconds(99));
        Case next = new Case(complaint.id(), complaint.startsAt().plusSeconds(1), complaint.dueAt());
        stage.send(Stage.registration(next));

        // Then
        Awaitility.await().until(() -> stage.count(complaint, "clock.started.v1") == 2);
        assertThat(stage.count(complaint, "clock.met.v1")).isEqualTo(1);
    }

    @Test
    void shouldTellWhomDutyNamesAndIgnoreOlderWords() {
        // Given
        String unit = "35.10.07";
        stage.send(new DutyChanged(unit, 2, "new-head", null, null, clock.now()));
        stage.send(new DutyChanged(unit, 1, "old-head", null, null, clock.now()));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> handledDuties(unit) == 2);
        Case complaint = stage.registered();
        stage.send(new ComplaintAssigned(
                complaint.id(), 2, unit, null, null, null, null, new Actor("system", "system"), complaint.startsAt()));

        // When
        stage.pass(complaint.dueAt());

        // Then
        ComplaintEscalated escalated = stage.awaitEscalations(complaint, 1).getFirst();
        assertThat(escalated.audience()).containsExactly("new-head");
    }

    private long handledDuties(String unit) throws SQLException {
        try (var connection = database.connect();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM handled_event WHERE topic = 'duty.events.v1'"
                                + " AND EXISTS (SELECT 1 FROM duty WHERE unit = '" + unit + "')")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
