package id.siaga.sla;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.siaga.contracts.Event;
import id.siaga.contracts.sla.ClockPaused;
import id.siaga.contracts.sla.ClockResumed;
import id.siaga.contracts.sla.ClockStarted;
import id.siaga.contracts.sla.ComplaintEscalated;
import id.siaga.eventing.EventJson;
import id.siaga.region.RegionPack;
import id.siaga.sla.Stage.Case;
import id.siaga.sla.domain.Happening;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A resolution that waits for the citizen. Listrik has three working days. */
@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class PauseIT {
    private static final String RESOLUTION = "items.find { it.kind == 'resolution' }.";

    KafkaProbe probe;
    MutableClock clock;

    @Inject
    RegionPack pack;

    private Stage stage;
    private Case complaint;
    private Acts acts;
    private Instant dueAt;

    @BeforeEach
    void setTheStage() {
        stage = new Stage(probe, clock);
        stage.pass(clock.now().plusSeconds(60));
        complaint = stage.registered();
        acts = new Acts(complaint);
        stage.send(acts.assigned(Stage.UNIT, "listrik", complaint.startsAt().plusSeconds(1)));
        dueAt = EventJson.read(
                        ClockStarted.class,
                        stage.awaitSaid(complaint, "clock.started.v1", "resolution")
                                .value())
                .dueAt();
    }

    @Test
    void shouldWaitForTheCitizenAndTellByTheDeadlineThatMoved() {
        // Given
        Instant asked = complaint.startsAt().plusSeconds(60);
        Instant answered = asked.plus(Duration.ofHours(20));
        stage.send(acts.of(Happening.ASKED, asked));
        ClockPaused paused = said("clock.paused.v1", ClockPaused.class);
        assertThat(paused.resumesAt()).isEqualTo(asked.plus(Duration.ofHours(24)));
        shown("state", "PAUSED").body(RESOLUTION + "pausedAt", notNullValue());

        // When
        stage.pass(answered);
        stage.send(acts.of(Happening.INFORMED, answered));

        // Then
        ClockResumed resumed = said("clock.resumed.v1", ClockResumed.class);
        assertThat(resumed.dueAt()).isEqualTo(pack.extended(dueAt, pack.workingTime(asked, answered)));
        assertThat(resumed.pausedSeconds()).isEqualTo(Duration.ofHours(20).toSeconds());
        shown("state", "RUNNING")
                .body(RESOLUTION + "pausedAt", nullValue())
                .body(RESOLUTION + "pausedSeconds", equalTo(72_000));

        // When the night after the new deadline is over
        stage.pass(resumed.dueAt().plus(Duration.ofHours(20)));

        // Then level 1 came once
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !stage.escalations(complaint, "resolution").isEmpty());
        ComplaintEscalated told = stage.escalations(complaint, "resolution").getFirst();
        assertThat(told.dueAt()).isEqualTo(resumed.dueAt());
        assertThat(told.rung()).isEqualTo("tuntas-1");
        shown("level", 1).body(RESOLUTION + "told.find { it.level == 1 }.lateBySeconds", greaterThan(0));
    }

    @Test
    void shouldGoOnByItselfOnceTheAllowanceIsUsedUp() {
        // Given
        Instant asked = complaint.startsAt().plusSeconds(60);
        Instant end = asked.plus(Duration.ofHours(24));
        stage.send(acts.of(Happening.ASKED, asked));
        stage.awaitSaid(complaint, "clock.paused.v1", "resolution");

        // When nothing is heard until a millisecond before, and then until after it
        stage.pass(end.minusMillis(1));
        Case next = stage.registered();
        stage.awaitSaid(next, "clock.started.v1");
        assertThat(stage.count(complaint, "clock.resumed.v1", "resolution")).isZero();
        stage.pass(end);
        stage.pass(end.plusSeconds(1));

        // Then
        ClockResumed resumed = said("clock.resumed.v1", ClockResumed.class);
        assertThat(resumed.resumedAt()).isEqualTo(end);
        assertThat(resumed.pausedSeconds()).isEqualTo(86_400);

        // When the answer comes after all, and somebody asks again
        stage.send(acts.of(Happening.INFORMED, end.plusSeconds(2)));
        stage.send(acts.of(Happening.ASKED, end.plusSeconds(3)));
        stage.send(acts.of(Happening.RESOLVED, end.plusSeconds(4)));

        // Then it waits no more
        stage.awaitSaid(complaint, "clock.met.v1", "resolution");
        assertThat(stage.count(complaint, "clock.resumed.v1", "resolution")).isEqualTo(1);
        assertThat(stage.count(complaint, "clock.paused.v1", "resolution")).isEqualTo(1);
    }

    @Test
    void shouldTakeBackWhatFiredBeforeItWasKnownThatSomebodyHadAsked() {
        // Given the deadline passed in silence, and the night after it
        stage.pass(dueAt.minusMillis(1));
        clock.set(dueAt.plus(Duration.ofHours(20)));
        List<ComplaintEscalated> provisional = await().atMost(Duration.ofSeconds(20))
                .until(() -> stage.escalations(complaint, "resolution"), found -> !found.isEmpty());
        assertThat(provisional.getFirst().provisional()).isTrue();

        // When it is heard that somebody had asked an hour before it
        Instant asked = dueAt.minus(Duration.ofHours(1));
        stage.send(acts.of(Happening.ASKED, asked));
        stage.send(acts.of(Happening.INFORMED, asked.plus(Duration.ofMinutes(5))));
        ClockResumed resumed = said("clock.resumed.v1", ClockResumed.class);
        stage.pass(resumed.dueAt().plus(Duration.ofHours(24)));

        // Then it is withdrawn, and level 1 comes anew by the new deadline
        stage.awaitSaid(complaint, "escalation.withdrawn.v1", "resolution");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stage.escalations(complaint, "resolution").stream()
                        .anyMatch(told -> told.rung().equals("tuntas-1") && !told.provisional()));
    }

    private <E extends Event> E said(String type, Class<E> shape) {
        return EventJson.read(
                shape, stage.awaitSaid(complaint, type, "resolution").value());
    }

    private ValidatableResponse shown(String field, Object value) {
        return given().auth()
                .oauth2(Tokens.of("somebody", Stage.UNIT, "officer"))
                .get("/api/v1/clocks?complaint=" + complaint.id())
                .then()
                .statusCode(200)
                .body(RESOLUTION + field, equalTo(value));
    }
}
