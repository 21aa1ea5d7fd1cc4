package id.siaga.reporting;

import static id.siaga.reporting.Story.BLIMBINGSARI;
import static id.siaga.reporting.Story.ROGOJAMPI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.siaga.contracts.CloudEvent;
import id.siaga.contracts.Topic;
import id.siaga.contracts.operations.AlarmCleared;
import id.siaga.contracts.operations.AlarmRaised;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class ProjectionIT {
    private static final String ROW = """
            SELECT state, unit, category, level, provisional, met_at IS NOT NULL AS met, in_time
              FROM complaint_view WHERE complaint_id = ?""";
    private static final String CHANGES = "SELECT count(*) FROM board_change WHERE subject = ?";
    private static final String PARKED = "SELECT count(*) FROM parked WHERE state = 'PARKED' AND record_key = ?";
    private static final Instant MORNING = Instant.parse("2026-11-22T01:00:00Z");

    KafkaProbe kafka;
    TestDatabase database;

    @Test
    void shouldComeToTheSameRowWhateverTopicIsFaster() {
        Story slaFirst = new Story(kafka, MORNING);
        slaFirst.tell(
                slaFirst.escalated(1, false), slaFirst.met(slaFirst.dueAt().plusSeconds(60), slaFirst.dueAt()));
        awaitRow(slaFirst, "RECEIVED null null 1 f t f");
        slaFirst.tell(slaFirst.assigned(2, BLIMBINGSARI), slaFirst.registered());
        Story complaintFirst = new Story(kafka, MORNING);
        complaintFirst.tell(complaintFirst.registered(), complaintFirst.assigned(2, BLIMBINGSARI));
        awaitRow(complaintFirst, "ASSIGNED 35.10.25 jalan-rusak 0 f f null");
        complaintFirst.tell(
                complaintFirst.escalated(1, false),
                complaintFirst.met(complaintFirst.dueAt().plusSeconds(60), complaintFirst.dueAt()));

        awaitRow(slaFirst, "ASSIGNED 35.10.25 jalan-rusak 1 f t f");
        awaitRow(complaintFirst, "ASSIGNED 35.10.25 jalan-rusak 1 f t f");
        await().until(() -> slaFirst.ticket.equals(
                Rows.first(database, "SELECT ticket FROM complaint_view WHERE complaint_id = ?", slaFirst.id)));
    }

    @Test
    void shouldHaveOneEffectForARecordTakenTwice() {
        Story story = new Story(kafka, MORNING);
        story.tellTimes(2, story.registered());
        story.tellTimes(2, story.assigned(2, BLIMBINGSARI));
        story.tell(story.replied(3, MORNING.plusSeconds(600)));

        awaitRow(story, "IN_PROGRESS 35.10.25 jalan-rusak 0 f f null");
        assertThat(Rows.first(database, CHANGES, story.id)).isEqualTo("3");
        assertThat(Rows.first(database, "SELECT count(*) FROM public_step WHERE complaint_id = ?", story.id))
                .isEqualTo("3");
    }

    @Test
    void shouldLeaveOutWhatIsOlderThanWhatItShows() {
        Story story = new Story(kafka, MORNING);
        story.tell(
                story.registered(),
                story.assigned(5, BLIMBINGSARI),
                story.replied(6, MORNING),
                story.assigned(3, ROGOJAMPI));

        await().until(() -> "4".equals(Rows.first(database, CHANGES, story.id)));
        awaitRow(story, "IN_PROGRESS 35.10.25 jalan-rusak 0 f f null");
    }

    @Test
    void shouldTakeTheUnitAwayWhenTheChoiceWasUndone() {
        Story story = new Story(kafka, MORNING);
        story.tell(story.registered(), story.assigned(2, BLIMBINGSARI));
        awaitRow(story, "ASSIGNED 35.10.25 jalan-rusak 0 f f null");

        story.tell(story.triageRequested(3));

        awaitRow(story, "TRIAGE null jalan-rusak 0 f f null");
        assertThat(Rows.first(
                        database,
                        "SELECT former_unit FROM board_change WHERE subject = ? ORDER BY id DESC LIMIT 1",
                        story.id))
                .isEqualTo(BLIMBINGSARI);
    }

    @Test
    void shouldShowAProvisionalLevelOfTheAnswerUntilItIsConfirmedOrWithdrawn() {
        Story story = new Story(kafka, MORNING);
        story.tell(story.registered(), story.escalated(3, false, "resolution"), story.escalated(1, true));
        awaitRow(story, "RECEIVED null null 1 t f null");

        story.tell(story.confirmed(1), story.escalated(2, true));
        awaitRow(story, "RECEIVED null null 2 t f null");

        story.tell(story.withdrawn(2));
        awaitRow(story, "RECEIVED null null 1 f f null");
    }

    @Test
    void shouldTakeWhatIsSaidOfOtherPromisesForNothingAboutTheAnswer() {
        Story story = new Story(kafka, MORNING);
        story.tell(story.registered(), story.escalated(1, true));
        awaitRow(story, "RECEIVED null null 1 t f null");

        story.tell(story.confirmed(1, "resolution"), story.withdrawn(1, "legal"), story.escalated(2, true));
        awaitRow(story, "RECEIVED null null 2 t f null");

        story.tell(story.withdrawn(2));
        awaitRow(story, "RECEIVED null null 1 t f null");
    }

    @Test
    void shouldCountAgainWhenReopenedEvenIfTheOldClockIsHeardLater() {
        Story story = new Story(kafka, MORNING);
        Instant again = MORNING.plus(Duration.ofDays(1));
        story.tell(story.registered(), story.assigned(2, BLIMBINGSARI), story.reopened(9, again));
        awaitRow(story, "ASSIGNED 35.10.25 jalan-rusak 1 f f null");

        story.tell(story.met(MORNING.plusSeconds(60), story.dueAt()), story.escalated(3, false));
        await().until(() -> "5".equals(Rows.first(database, CHANGES, story.id)));
        awaitRow(story, "ASSIGNED 35.10.25 jalan-rusak 1 f f null");

        story.tell(story.met(again.plusSeconds(60), again.plus(Duration.ofHours(2))));
        awaitRow(story, "ASSIGNED 35.10.25 jalan-rusak 1 f t t");
    }

    @Test
    void shouldKeepAlarmsUntilTheyAreCleared() {
        String subject = UUID.randomUUID().toString();
        String found = "SELECT code FROM alarm_view WHERE subject = ?";
        Story story = new Story(kafka, MORNING);
        story.tell(new AlarmRaised("sla-service", "no-supervisor", subject, MORNING, "Isi jabatan camat."));
        await().until(() -> "no-supervisor".equals(Rows.first(database, found, subject)));

        story.tell(new AlarmCleared("sla-service", "no-supervisor", subject, MORNING));
        await().until(() -> Rows.first(database, found, subject) == null);
    }

    @Test
    void shouldKeepAnAlarmThatIsRaisedAgainAsItWas() {
        String subject = UUID.randomUUID().toString();
        String key = "sla-service|no-supervisor|" + subject;
        String since = "SELECT since = '2026-11-22T01:00:00Z' FROM alarm_view WHERE subject = ?";
        Story story = new Story(kafka, MORNING);

        story.tell(
                new AlarmRaised("sla-service", "no-supervisor", subject, MORNING, "Isi jabatan camat."),
                new AlarmRaised("sla-service", "no-supervisor", subject, MORNING.plusSeconds(60), "Isi jabatan camat."),
                new AlarmRaised("sla-service", "last", subject, MORNING, "Isi jabatan camat."));

        await().until(() -> "1".equals(Rows.first(database, CHANGES, "sla-service|last|" + subject)));
        assertThat(Rows.first(database, since + " AND code = 'no-supervisor'", subject))
                .isEqualTo("t");
        assertThat(Rows.first(database, CHANGES, key)).isEqualTo("1");

        story.tell(
                new AlarmCleared("sla-service", "no-supervisor", subject, MORNING),
                new AlarmCleared("sla-service", "no-supervisor", subject, MORNING),
                new AlarmCleared("sla-service", "last", subject, MORNING));
        await().until(() -> "2".equals(Rows.first(database, CHANGES, "sla-service|last|" + subject)));
        assertThat(Rows.first(database, CHANGES, key)).isEqualTo("2");
    }

    @Test
    void shouldParkPoisonAndGoOnWithOtherComplaints() {
        Story poisoned = new Story(kafka, MORNING);
        Story healthy = new Story(kafka, MORNING);
        byte[] noJson = "{".getBytes(StandardCharsets.UTF_8);
        String eventId = UUID.randomUUID().toString();
        kafka.send(
                Topic.COMPLAINT,
                poisoned.id,
                new CloudEvent(eventId, "/test", "complaint.registered.v1", poisoned.id, MORNING, null, noJson));
        poisoned.tell(poisoned.assigned(2, BLIMBINGSARI));
        healthy.tell(healthy.registered());

        awaitRow(healthy, "RECEIVED null null 0 f f null");
        await().until(() -> "2".equals(Rows.first(database, PARKED, poisoned.id)));
        assertThat(Rows.first(database, ROW, poisoned.id)).isNull();
    }

    private void awaitRow(Story story, String expected) {
        await().untilAsserted(
                        () -> assertThat(Rows.first(database, ROW, story.id)).isEqualTo(expected));
    }
}
