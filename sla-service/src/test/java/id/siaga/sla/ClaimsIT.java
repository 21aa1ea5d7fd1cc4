package id.siaga.sla;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.eventing.Tx;
import id.siaga.eventing.UnitOfWork;
import id.siaga.sla.domain.Clocks;
import id.siaga.sla.domain.DueStep;
import id.siaga.sla.domain.DueSteps;
import id.siaga.sla.domain.Policies;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class ClaimsIT {
    /** Far enough that the service's own tick leaves them alone. */
    private static final Instant DUE = Instant.parse("2099-01-01T00:00:00Z");

    TestDatabase database;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    DueSteps dueSteps;

    @Inject
    Clocks clocks;

    @Inject
    Policies policies;

    @Test
    void shouldGiveEachDueStepToOneOfTwoClaimers() throws SQLException {
        // Given 1,000 due clocks
        insertDueClocks("herd-", DUE, 1_000);

        // When two claimers run at once until nothing is left
        List<List<UUID>> claimed = Uni.combine()
                .all()
                .unis(claimAll(), claimAll())
                .with((one, other) -> List.of(one, other))
                .await()
                .atMost(Duration.ofSeconds(30));

        // Then the union has 1,000 and the intersection none
        assertThat(claimed.getFirst()).doesNotContainAnyElementsOf(claimed.getLast());
        assertThat(claimed.getFirst().size() + claimed.getLast().size()).isEqualTo(1_000);
        assertThat(claimed).allSatisfy(ids -> assertThat(ids).isNotEmpty());
    }

    @Test
    void shouldClaimWhatIsWrittenBehindTheOthersWhileTheyAreWorkedOff() throws SQLException {
        // Given some that are claimed, and one that is older but written only then
        insertDueClocks("herd-again-", DUE, 100);
        List<UUID> first = claimOnce();
        insertDueClocks("behind-", DUE.minusSeconds(60), 1);

        // When the others are worked off
        List<UUID> rest = claimAll().await().atMost(Duration.ofSeconds(30));

        // Then
        assertThat(first).hasSize(40);
        assertThat(rest).hasSize(61);
    }

    @Test
    void shouldClaimTheNewOnesOfAHerdFirstHoweverLateTheyWereRead() throws SQLException {
        // Given a herd of which a part was claimed when it was new, and some that fell due after it
        Instant herd = DUE.plus(Duration.ofDays(30));
        insertDueClocks("many-", herd, 200);
        claim(herd.plusSeconds(1)).await().atMost(Duration.ofSeconds(30));
        insertDueClocks("later-", herd.plusSeconds(2), 20);

        // When nothing was certain for half a minute, and then there are more new ones than one claim takes
        List<DueStep> claimed =
                new ArrayList<>(claim(herd.plusSeconds(30)).await().atMost(Duration.ofSeconds(30)));
        claimed.addAll(claim(herd.plusSeconds(31)).await().atMost(Duration.ofSeconds(30)));

        // Then
        assertThat(claimed)
                .filteredOn(step -> step.promise().complaint().startsWith("later-"))
                .hasSize(20);
    }

    @Test
    void shouldNotClaimForCertainWhileARecordOfTheComplaintIsParked() throws SQLException {
        // Given
        Instant due = DUE.minus(Duration.ofDays(365));
        insertDueClocks("parked-", due, 2);
        park("parked-1");

        // When
        List<List<DueStep>> claimed = unitOfWork
                .run(tx -> dueSteps.claim(tx, due.plusSeconds(60), 40, 10)
                        .chain(certain -> dueSteps.claimParked(tx, due.plusSeconds(60), 40)
                                .map(uncertain -> List.of(certain, uncertain))))
                .await()
                .atMost(Duration.ofSeconds(30));

        // Then
        assertThat(claimed.getFirst())
                .extracting(step -> step.promise().complaint())
                .containsExactly("parked-2");
        assertThat(claimed.getLast())
                .extracting(step -> step.promise().complaint())
                .containsExactly("parked-1");
    }

    private void park(String complaint) throws SQLException {
        try (var connection = database.connect();
                var insert = connection.prepareStatement("""
                        INSERT INTO parked (topic, partition_id, record_offset, record_key, event_id, type, sealed, reason)
                        VALUES ('complaint.events.v1', 0, 9223372036854775807, ?, 'e', 't', 's', 'test')""")) {
            insert.setString(1, complaint);
            insert.executeUpdate();
        }
    }

    private List<UUID> claimOnce() {
        return claim(DUE.plusSeconds(60)).await().atMost(Duration.ofSeconds(30)).stream()
                .map(due -> due.promise().id())
                .toList();
    }

    private Uni<List<DueStep>> claim(Instant until) {
        return unitOfWork.run(tx -> dueSteps.claim(tx, until, 40, 10).call(due -> advance(tx, due)));
    }

    private Uni<List<UUID>> claimAll() {
        return Multi.createBy()
                .repeating()
                .<List<DueStep>>uni(() -> claim(DUE.plusSeconds(60)))
                .whilst(due -> !due.isEmpty())
                .onItem()
                .transformToIterable(due -> due)
                .map(due -> due.promise().id())
                .collect()
                .asList();
    }

    private Uni<Void> advance(Tx tx, List<DueStep> due) {
        return policies.book(tx, due.stream().map(DueStep::promise).toList())
                .chain(ladders -> clocks.advance(
                        tx,
                        due.stream()
                                .map(step -> step.move(
                                        ladders.of(step.promise()), step.step().at()))
                                .toList()));
    }

    private void insertDueClocks(String prefix, Instant due, int count) throws SQLException {
        try (var connection = database.connect();
                var insert = connection.prepareStatement("""
                        WITH opened AS (
                            INSERT INTO clock (id, complaint, kind, starts_at, due_at, policy_version)
                            SELECT gen_random_uuid(), ? || n, 'response', at - interval '2 hours', at, '1'
                              FROM (SELECT n, ?::timestamptz + n * interval '1 millisecond' AS at
                                      FROM generate_series(1, ?) n) due
                            RETURNING id, due_at)
                        INSERT INTO step SELECT id, 'tingkat-1', 1, 0, due_at FROM opened""")) {
            insert.setString(1, prefix);
            insert.setString(2, due.toString());
            insert.setInt(3, count);
            insert.executeUpdate();
        }
    }
}
