package id.siaga.reporting;

import static id.siaga.reporting.Story.BLIMBINGSARI;
import static id.siaga.reporting.Story.ROGOJAMPI;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.siaga.testing.KafkaProbe;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import id.siaga.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class BoardIT {
    private static final String OPERATOR = Tokens.of(UUID.randomUUID().toString(), "kabupaten", "operator");
    private static final String OFFICER = Tokens.of(UUID.randomUUID().toString(), BLIMBINGSARI, "officer");

    KafkaProbe kafka;
    TestDatabase database;

    @Test
    void shouldTellAChangeWithItsId() {
        Story story = new Story(kafka, Instant.now());
        try (BoardStream stream = BoardStream.open(RestAssured.port, OPERATOR, null)) {
            assertThat(stream.contentType).startsWith("text/event-stream");
            story.tell(story.registered());

            await().until(() -> !stream.about(story).isEmpty());
            assertThat(stream.about(story).getFirst().id()).isPositive();
            assertThat(stream.about(story).getFirst().data()).contains("\"ticket\":\"" + story.ticket);
        }
    }

    @Test
    void shouldGoOnAfterTheLastIdWithoutGapOrRepetition() {
        Story before = new Story(kafka, Instant.now());
        Story missed = new Story(kafka, Instant.now());
        Story after = new Story(kafka, Instant.now());
        long last;
        try (BoardStream stream = BoardStream.open(RestAssured.port, OPERATOR, null)) {
            before.tell(before.registered());
            await().until(() -> !stream.about(before).isEmpty());
            last = stream.about(before).getFirst().id();
        }
        missed.tell(missed.registered());
        await().until(() -> Rows.first(database, "SELECT id FROM board_change WHERE subject = ?", missed.id) != null);
        try (BoardStream stream = BoardStream.open(RestAssured.port, OPERATOR, last)) {
            after.tell(after.registered());
            await().until(() -> !stream.about(after).isEmpty());

            assertThat(stream.about(before)).isEmpty();
            assertThat(stream.about(missed)).hasSize(1);
            assertThat(stream.about(after)).hasSize(1);
            assertThat(stream.all())
                    .extracting(BoardStream.Event::id)
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
    }

    /** The earlier id commits last: without the lock a reader would have moved on beyond it. */
    @Test
    void shouldNotSkipAChangeThatCommitsLate() throws SQLException {
        Story early = new Story(kafka, Instant.now());
        Story late = new Story(kafka, Instant.now());
        early.tell(early.registered());
        late.tell(late.registered());
        await().until(() -> inSnapshot(OPERATOR, early) && inSnapshot(OPERATOR, late));
        try (BoardStream stream = BoardStream.open(RestAssured.port, OPERATOR, null);
                Connection slow = database.connect()) {
            awaitAllSoFar(stream);
            int lateBefore = stream.about(late).size();
            int earlyBefore = stream.about(early).size();
            slow.setAutoCommit(false);
            append(slow, early);
            numberNow(slow);
            CompletableFuture<Void> quick = CompletableFuture.runAsync(() -> appendAndCommit(late));
            await().pollDelay(Duration.ofMillis(600)).until(() -> true);
            slow.commit();
            quick.join();

            await().until(() -> stream.about(late).size() > lateBefore);
            assertThat(stream.about(early)).hasSize(earlyBefore + 1);
            assertThat(stream.about(early).getLast().id())
                    .isLessThan(stream.about(late).getLast().id());
        }
    }

    @Test
    void shouldShowAnOfficerOnlyTheUnitsOwnAndTakeAwayWhatMovesOn() {
        Story own = new Story(kafka, Instant.now());
        Story others = new Story(kafka, Instant.now());
        try (BoardStream stream = BoardStream.open(RestAssured.port, OFFICER, null)) {
            own.tell(own.registered(), own.assigned(2, BLIMBINGSARI));
            others.tell(others.registered(), others.assigned(2, ROGOJAMPI));
            await().until(() -> inSnapshot(OPERATOR, own) && inSnapshot(OPERATOR, others));
            await().until(() -> !stream.about(own).isEmpty());
            assertThat(inSnapshot(OFFICER, own)).isTrue();
            assertThat(inSnapshot(OFFICER, others)).isFalse();
            assertThat(stream.about(others)).isEmpty();

            own.tell(own.assigned(3, ROGOJAMPI));
            await().until(() -> stream.about(own).getLast().name().equals("gone"));
            assertThat(inSnapshot(OFFICER, own)).isFalse();
        }
    }

    @Test
    void shouldCountWhatIsLateAndSortItFirst() {
        Story late = new Story(kafka, Instant.now().minus(Duration.ofHours(3)));
        Story calm = new Story(kafka, Instant.now());
        calm.tell(calm.registered(), calm.assigned(2, ROGOJAMPI));
        late.tell(late.registered(), late.assigned(2, ROGOJAMPI));
        String reader = Tokens.of(UUID.randomUUID().toString(), ROGOJAMPI, "unit-head");
        await().until(() -> inSnapshot(reader, calm) && inSnapshot(reader, late));

        var board = board(reader);
        List<String> order = board.getList("complaints.id");
        assertThat(order.indexOf(late.id)).isLessThan(order.indexOf(calm.id));
        assertThat(board.getInt("figures.overdue")).isPositive();
        assertThat(board.getList("units.unit")).containsExactly(ROGOJAMPI);
        assertThat(board.getBoolean("units[0].palsu")).isTrue();
    }

    @Test
    void shouldLetNobodyInWithoutAToken() {
        given().get("/api/v1/board").then().statusCode(401);
        given().get("/api/v1/board/stream").then().statusCode(401);
    }

    @Test
    void shouldRefuseAnIdThatIsNone() {
        given().auth()
                .oauth2(OPERATOR)
                .get("/api/v1/board/stream?from=x")
                .then()
                .statusCode(400);
    }

    /** What was projected before this is called has come down the stream when it returns. */
    private void awaitAllSoFar(BoardStream stream) {
        Story next = new Story(kafka, Instant.now());
        next.tell(next.registered());
        await().until(() -> !stream.about(next).isEmpty());
    }

    private static io.restassured.path.json.JsonPath board(String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/board")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static boolean inSnapshot(String token, Story story) {
        return board(token).getList("complaints.id").contains(story.id);
    }

    private void appendAndCommit(Story story) {
        try (Connection connection = database.connect()) {
            append(connection, story);
        } catch (SQLException e) {
            throw new IllegalStateException("the change was not appended", e);
        }
    }

    private static void append(Connection connection, Story story) throws SQLException {
        try (var statement =
                connection.prepareStatement("INSERT INTO board_change (kind, subject) VALUES ('complaint', ?)")) {
            statement.setString(1, story.id);
            statement.execute();
        }
    }

    /** What a commit does first, held for a while. */
    private static void numberNow(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET CONSTRAINTS number_board_change IMMEDIATE");
        }
    }
}
