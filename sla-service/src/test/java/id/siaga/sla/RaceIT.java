package id.siaga.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.siaga.contracts.CloudEvent;
import id.siaga.contracts.Topic;
import id.siaga.contracts.sla.ComplaintEscalated;
import id.siaga.contracts.watermark.StreamWatermark;
import id.siaga.eventing.EventJson;
import id.siaga.sla.Stage.Case;
import id.siaga.sla.application.FireDue;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * 10,000 acts, one every 10 µs from 50 ms before to 50 ms after its deadline. They reach the broker in any order that
 * routing could have published them in: before the first watermark that is later than the act, never after it. The
 * service's own consumers, its tick and two more loops like those of other instances race for what is due.
 */
@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class RaceIT {
    private static final int TRIALS = 10_000;
    private static final int DEADLINES = 100;
    private static final int STEP_MICROS = 10;
    private static final Duration APART = Duration.ofMillis(250);
    private static final Duration HALF = Duration.ofMillis(50);
    private static final Duration BETWEEN_WATERMARKS = Duration.ofMillis(10);
    private static final int WATERMARKS = 12;
    private static final String INSERT = """
            WITH opened AS (
                INSERT INTO clock (id, complaint, kind, starts_at, due_at, policy_version, unit)
                SELECT gen_random_uuid(), 'race-' || n, 'response', at - interval '2 hours', at, '1', '35.10.20'
                  FROM (SELECT n, ?::timestamptz + (n % ?) * interval '250 milliseconds' AS at
                          FROM generate_series(0, ?) n) due
                RETURNING id, due_at)
            INSERT INTO step SELECT id, 'tingkat-1', 1, 0, due_at FROM opened""";
    private static final String OPEN =
            "SELECT count(*) FROM clock LEFT JOIN step ON clock_id = id WHERE complaint LIKE 'race-%' AND (state <> 'MET' OR clock_id IS NOT NULL)";
    private static final String VERDICT = """
            SELECT count(*) FILTER (WHERE act <> ended_at) AS mistaken,
                   count(*) FILTER (WHERE act < due_at AND fired > 0) AS wrong,
                   count(*) FILTER (WHERE act >= due_at AND fired = 0) AS missing,
                   count(*) FILTER (WHERE fired > 1) AS twice,
                   count(*) FILTER (WHERE act >= due_at AND fired = 1) AS right
              FROM (SELECT c.due_at, c.ended_at,
                           c.due_at + (substr(c.complaint, 6)::int * 10 - 50000) * interval '1 microsecond' AS act,
                           (SELECT count(*) FROM firing f WHERE f.clock_id = c.id AND f.state = 'CONFIRMED') AS fired
                      FROM clock c WHERE c.complaint LIKE 'race-%') trial""";
    private static final String UNCERTAIN = """
            SELECT count(*) FROM firing f JOIN clock c ON c.id = f.clock_id
             WHERE c.complaint LIKE 'race-%' AND f.state <> 'CONFIRMED'""";

    private final long[] ends = new long[Topic.COMPLAINT.partitions()];
    private final Random random = new Random(20_261_126);

    KafkaProbe probe;
    MutableClock clock;
    TestDatabase database;

    @Inject
    FireDue fireDue;

    @Test
    void shouldBeRightAboutEachOfTenThousandActsAroundTheirDeadlines() {
        // Given the clocks; the database's clock is past all of them, so that only the watermark holds back
        Instant first = clock.now().plusSeconds(60).truncatedTo(ChronoUnit.MILLIS);
        Table table = new Table(database);
        table.change(INSERT, first.toString(), DEADLINES, TRIALS - 1);
        clock.set(first.plusSeconds(60));
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<Void>> others = List.of(raceUntil(over), raceUntil(over));

        // When
        IntStream.range(0, DEADLINES).forEach(nth -> play(nth, first.plus(APART.multipliedBy(nth))));
        await().atMost(Duration.ofSeconds(60)).until(() -> table.number(OPEN) == 0);
        over.set(true);
        others.forEach(CompletableFuture::join);

        // Then
        assertThat(table.rows(VERDICT)).containsExactly("0 0 0 0 " + TRIALS / 2);
        assertThat(table.number(UNCERTAIN)).isZero();
        await().until(() -> table.number("SELECT count(*) FROM outbox") == 0);
        assertThat(told()).hasSize(TRIALS / 2).doesNotHaveDuplicates();
    }

    /** Around one deadline: before each watermark whatever was committed before it, and some of what came later. */
    private void play(int nth, Instant dueAt) {
        List<List<CloudEvent>> turns = IntStream.range(0, WATERMARKS)
                .<List<CloudEvent>>mapToObj(turn -> new ArrayList<>())
                .collect(Collectors.toList());
        for (int trial = nth; trial < TRIALS; trial += DEADLINES) {
            long micros = (long) trial * STEP_MICROS - HALF.toNanos() / 1_000;
            Instant act = dueAt.plus(micros, ChronoUnit.MICROS);
            int latest = IntStream.range(0, WATERMARKS)
                    .filter(turn -> watermark(dueAt, turn).isAfter(act))
                    .findFirst()
                    .orElseThrow();
            turns.get(random.nextInt(Math.max(0, latest - 3), latest + 1)).add(act(trial, act));
        }
        for (int turn = 0; turn < WATERMARKS; turn++) {
            Collections.shuffle(turns.get(turn), random);
            probe.sendAll(Topic.COMPLAINT, turns.get(turn))
                    .forEach(sent -> ends[sent.partition()] = Math.max(ends[sent.partition()], sent.offset() + 1));
            new Stage(probe, clock)
                    .send(new StreamWatermark(
                            Topic.COMPLAINT.topicName(),
                            watermark(dueAt, turn),
                            Arrays.stream(ends).boxed().toList()));
        }
    }

    private static Instant watermark(Instant dueAt, int turn) {
        return dueAt.minus(HALF).plus(BETWEEN_WATERMARKS.multipliedBy(turn));
    }

    private static CloudEvent act(int trial, Instant at) {
        Case complaint = new Case("race-" + trial, at, at);
        return Stage.envelope(
                Stage.action(complaint, true, at), UUID.randomUUID().toString());
    }

    private CompletableFuture<Void> raceUntil(AtomicBoolean over) {
        return CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                fireDue.handle().await().atMost(Duration.ofSeconds(30));
            }
        });
    }

    private List<String> told() {
        return probe.ofType(Topic.SLA, "complaint.escalated.v1").stream()
                .map(record -> EventJson.read(ComplaintEscalated.class, record.value()))
                .map(ComplaintEscalated::complaintId)
                .filter(complaint -> complaint.startsWith("race-"))
                .toList();
    }
}
