package id.siaga.sla;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import id.siaga.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 60 clocks overdue, 60 due within half an hour, five at a time at one instant; every third is another unit's. */
@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class AtRiskIT {
    private static final String OTHER_UNIT = "35.10.01";
    private static final String CLOCKS = """
            INSERT INTO clock (id, complaint, kind, starts_at, due_at, policy_version, unit)
            SELECT gen_random_uuid(), 'risk-' || lpad(n::text, 3, '0'), 'response', due_at - interval '2 hours', due_at, '1',
                   CASE WHEN n % 3 = 0 THEN '35.10.01' ELSE '35.10.20' END
              FROM (SELECT n, now + (n / 5 - 12) * interval '2 minutes' + interval '1 minute' AS due_at
                      FROM (SELECT siaga.clock() AS now OFFSET 0) started, generate_series(0, 119) n) due
            ON CONFLICT DO NOTHING""";
    private static final String FIRINGS = """
            INSERT INTO firing (id, clock_id, rung, level, repetition, fire_at, fired_at, state, audience,
                                acknowledged_by, acknowledged_at)
            SELECT gen_random_uuid(), id, 'tingkat-1', 1, n, due_at, due_at, 'CONFIRMED', ARRAY ['camat'], 'camat', due_at
              FROM clock, generate_series(0, 2) n
             WHERE complaint LIKE 'risk-%' AND due_at < siaga.clock()
            ON CONFLICT DO NOTHING""";
    private static final String LONG_IGNORED = """
            INSERT INTO firing (id, clock_id, rung, level, repetition, fire_at, fired_at, state, audience)
            SELECT gen_random_uuid(), id, CASE WHEN n = 3 THEN 'tingkat-3' ELSE 'tingkat-1' END,
                   CASE WHEN n = 3 THEN 3 ELSE 1 END, n, due_at + n * interval '1 second', due_at, 'CONFIRMED', '{}'
              FROM clock, generate_series(3, 1399) n
             WHERE complaint = 'risk-000'""";

    MutableClock clock;
    TestDatabase database;

    @BeforeEach
    void putSixtyOverdueAndSixtyAtRisk() throws SQLException {
        clock.now();
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("TRUNCATE step, clock, firing");
            statement.execute(CLOCKS);
            statement.execute(FIRINGS);
        }
    }

    @AfterEach
    void leaveNoneBehind() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("TRUNCATE step, clock, firing");
        }
    }

    @Test
    void shouldShowEachClockOnOnePageMostUrgentFirst() {
        // When
        List<Map<String, Object>> all = pages("operator", null, 7);

        // Then
        assertThat(all)
                .extracting(item -> item.get("complaint"))
                .isEqualTo(numbers().boxed().map(AtRiskIT::id).toList());
        assertThat(pages("operator", null, 200)).hasSize(120);
    }

    @Test
    void shouldShowAnOfficerTheOwnUnitOnly() {
        // When
        List<Map<String, Object>> own = pages("officer", OTHER_UNIT, 7);

        // Then
        assertThat(own)
                .extracting(item -> item.get("complaint"))
                .isEqualTo(numbers()
                        .filter(n -> n % 3 == 0)
                        .boxed()
                        .map(AtRiskIT::id)
                        .toList());
    }

    @Test
    void shouldSayHowMuchTimeIsLeftAndWhoHasSeenIt() {
        // When
        JsonPath page = list("operator", null, Map.of("limit", "120"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(page.getString("items[0].remaining")).isEqualTo("PT0S");
        assertThat(page.getString("items[0].overdueBy")).startsWith("PT23M");
        assertThat(page.getInt("items[0].level")).isEqualTo(1);
        assertThat(page.getList("items[0].told.audience.flatten()"))
                .containsOnly("camat")
                .hasSize(3);
        assertThat(page.getList("items[0].told.acknowledgedBy")).containsOnly("camat");
        assertThat(page.getString("items[119].overdueBy")).isEqualTo("PT0S");
        assertThat(page.getString("items[119].remaining")).startsWith("PT22M");
        assertThat(page.getList("items[119].told")).isEmpty();
    }

    @Test
    void shouldLookAheadAsFarAsAsked() {
        assertThat(list("operator", null, Map.of("within", "PT0S", "limit", "200"))
                        .jsonPath()
                        .getList("items"))
                .hasSize(60);
        list("operator", null, Map.of("within", "besok")).then().statusCode(400);
        list("operator", null, Map.of("cursor", "xx"))
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem"));
    }

    @Test
    void shouldTellTheNewestFiringsOfAClockAndItsHighestLevel() throws SQLException {
        // Given the most urgent one was told of level 3 once, and then of level 1 for 30 days
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(LONG_IGNORED);
        }

        // When
        JsonPath atRisk = list("operator", null, Map.of("limit", "5")).jsonPath();
        JsonPath ofComplaint = given().auth()
                .oauth2(Tokens.of("somebody", null, "operator"))
                .get("/api/v1/clocks?complaint=" + id(0))
                .jsonPath();

        // Then
        for (JsonPath page : List.of(atRisk, ofComplaint)) {
            String ignored = "items.find { it.complaint == '" + id(0) + "' }";
            assertThat(page.getInt(ignored + ".level")).isEqualTo(3);
            assertThat(page.getList(ignored + ".told.repetition", Integer.class))
                    .isEqualTo(IntStream.range(1_380, 1_400).boxed().toList());
        }
    }

    @Test
    void shouldRefuseToLookFurtherAheadThanAYear() {
        for (String within : List.of("P3650000D", "PT2562047788015215H", "PT9223372036854775807S", "PT-1H")) {
            list("operator", null, Map.of("within", within))
                    .then()
                    .statusCode(400)
                    .contentType(startsWith("application/problem"));
        }
    }

    private static IntStream numbers() {
        return IntStream.range(0, 120);
    }

    private static String id(int number) {
        return "risk-%03d".formatted(number);
    }

    /** Page after page; clocks of one instant have no order of their own, so each such group is put in order of names. */
    private static List<Map<String, Object>> pages(String role, String unit, int size) {
        List<Map<String, Object>> all = new ArrayList<>();
        Map<String, String> query = new HashMap<>(Map.of("limit", String.valueOf(size)));
        do {
            JsonPath page =
                    list(role, unit, query).then().statusCode(200).extract().jsonPath();
            all.addAll(page.getList("items"));
            query.put("cursor", page.getString("next"));
        } while (query.get("cursor") != null);
        assertThat(all)
                .extracting(item -> Instant.parse((String) item.get("dueAt")))
                .isSorted();
        return all.stream()
                .sorted(Comparator.comparing((Map<String, Object> item) -> Instant.parse((String) item.get("dueAt")))
                        .thenComparing(item -> (String) item.get("complaint")))
                .toList();
    }

    private static Response list(String role, String unit, Map<String, String> query) {
        return given().auth()
                .oauth2(Tokens.of("somebody", unit, role))
                .queryParams(query)
                .get("/api/v1/clocks/at-risk");
    }
}
