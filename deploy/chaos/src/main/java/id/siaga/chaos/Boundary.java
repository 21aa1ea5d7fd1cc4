package id.siaga.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.siaga.drive.Accounts;
import id.siaga.drive.CitizenText;
import id.siaga.drive.Crowd;
import id.siaga.drive.OfficerClient;
import id.siaga.drive.Patience;
import id.siaga.drive.RunningSystem;
import id.siaga.drive.ServiceDatabase;
import id.siaga.drive.Verdicts;
import java.io.PrintStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Officers answer around the deadline, half of them 50 ms before it and half 50 ms after. What counts is the instant the
 * database gave the act: before the deadline never escalates, at or after it always does.
 */
final class Boundary {
    /** More than needed: some acts miss the 100 ms around the deadline on a busy machine and prove less. */
    private static final int TRIALS = 800;

    private static final int CLOSE_ONES = 200;
    private static final int PER_SECOND = 4;
    private static final Duration OFFSET = Duration.ofMillis(50);
    private static final Duration LONGEST_LIMIT = Duration.ofMinutes(2);

    private final RunningSystem system;
    private final PrintStream out;
    private final Clock clock = Clock.systemUTC();
    /** What a reply takes from the request to the instant it is stored with, as learned; only aims, never judges. */
    private volatile double millisOnTheWay = 20;

    Boundary(RunningSystem system, PrintStream out) {
        this.system = system;
        this.out = out;
    }

    int run() {
        Duration limit = system.local().options().response();
        if (limit.compareTo(LONGEST_LIMIT) > 0) {
            out.println("The limit is " + limit + ": start with ./siaga up --response PT20S");
            return 2;
        }
        Crowd crowd = new Crowd(Accounts.ofKecamatan(system), clock);
        List<CitizenText> messages = new ArrayList<>();
        OfficerClient operator = system.as("operator");
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(24);
        ScheduledExecutorService acts = Executors.newScheduledThreadPool(8);
        for (int i = 0; i < TRIALS; i++) {
            CitizenText message = crowd.message(i);
            messages.add(message);
            Duration offset = i % 2 == 0 ? OFFSET.negated() : OFFSET;
            threads.execute(() -> trial(message, offset, operator, acts));
            Patience.pause(Duration.ofMillis(1000 / PER_SECOND));
        }
        Patience.pause(limit.plusSeconds(10));
        threads.shutdownNow();
        acts.shutdownNow();
        return judge(messages);
    }

    private void trial(CitizenText message, Duration offset, OfficerClient operator, ScheduledExecutorService acts) {
        system.provider().deliver(message.body());
        ServiceDatabase routing = system.database("routing");
        String find = """
                SELECT c.id::text AS id, c.version, c.due_at FROM complaint c JOIN message m ON m.complaint = c.id
                 WHERE m.provider_id = ? AND c.state <> 'RECEIVED'""";
        Patience.until(
                Duration.ofSeconds(8), () -> !routing.rows(find, message.id()).isEmpty());
        Map<String, Object> complaint = routing.rows(find, message.id()).getFirst();
        Instant due = ((Timestamp) complaint.get("due_at")).toInstant();
        Instant aim = due.plus(offset);
        Duration wait = Duration.between(clock.instant(), aim.minusMillis(Math.round(millisOnTheWay)));
        acts.schedule(() -> act(complaint, operator), wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** When the complaint's level has risen meanwhile, the officer sees that and answers again. */
    private void act(Map<String, Object> complaint, OfficerClient operator) {
        String id = (String) complaint.get("id");
        Instant sent = clock.instant();
        int status = operator.act(id, version(complaint), "reply", "Siap").status();
        ServiceDatabase routing = system.database("routing");
        String now = "SELECT version, responded_at FROM complaint WHERE id = ?::uuid";
        if (status == 412) {
            operator.act(id, version(routing.rows(now, id).getFirst()), "reply", "Siap");
        } else if (routing.rows(now, id).getFirst().get("responded_at") instanceof Timestamp stored) {
            double took = Duration.between(sent, stored.toInstant()).toNanos() / 1e6;
            millisOnTheWay = 0.8 * millisOnTheWay + 0.2 * Math.clamp(took, 0, 200);
        }
    }

    private static long version(Map<String, Object> complaint) {
        return ((Number) complaint.get("version")).longValue();
    }

    private int judge(List<CitizenText> messages) {
        Map<String, Long> levels = new java.util.HashMap<>();
        system.database("sla")
                .rows("""
                        SELECT c.complaint, count(f.id) AS fired FROM clock c
                          JOIN firing f ON f.clock_id = c.id AND f.level > 0 AND f.state = 'CONFIRMED'
                         WHERE c.kind = 'response'
                         GROUP BY c.complaint""")
                .forEach(row -> levels.put((String) row.get("complaint"), ((Number) row.get("fired")).longValue()));
        Object[] ids = {messages.stream().map(CitizenText::id).toArray(String[]::new)};
        List<Map<String, Object>> acts = system.database("routing").rows("""
                        SELECT c.id::text AS id, extract(epoch FROM c.responded_at - c.due_at) * 1000 AS late
                          FROM complaint c JOIN message m ON m.complaint = c.id
                         WHERE m.provider_id = ANY (?) AND c.responded_at IS NOT NULL""", ids);
        long[] late = acts.stream()
                .mapToLong(row -> Math.round(((Number) row.get("late")).doubleValue() * 1000))
                .toArray();
        long falseAlarms = IntStream.range(0, late.length)
                .filter(i -> late[i] < 0 && levels.containsKey(acts.get(i).get("id")))
                .count();
        long missed = IntStream.range(0, late.length)
                .filter(i -> late[i] >= 0 && !levels.containsKey(acts.get(i).get("id")))
                .count();

        Verdicts verdicts = new Verdicts(out);
        verdicts.check(acts.size() >= TRIALS * 95 / 100, acts.size() + " acts of " + TRIALS + " trials");
        verdicts.check(near(late, -1) >= CLOSE_ONES, near(late, -1) + " acts less than 100 ms before the deadline");
        verdicts.check(near(late, 1) >= CLOSE_ONES, near(late, 1) + " acts 0 to 100 ms after the deadline");
        verdicts.equal("in time but escalated", 0, falseAlarms);
        verdicts.equal("late but not escalated", 0, missed);
        system.keepResult(
                "chaos-boundary",
                new ObjectMapper()
                        .createObjectNode()
                        .put("acts", acts.size())
                        .put("inTimeButEscalated", falseAlarms)
                        .put("lateButNotEscalated", missed));
        return verdicts.close();
    }

    /** Acts within 100 ms on one side; microseconds in {@code late}. */
    private static long near(long[] late, int side) {
        return java.util.Arrays.stream(late)
                .filter(micros -> side < 0 ? micros < 0 && micros >= -100_000 : micros >= 0 && micros <= 100_000)
                .count();
    }
}
