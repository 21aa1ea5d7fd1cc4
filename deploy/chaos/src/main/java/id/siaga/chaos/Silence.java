package id.siaga.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.siaga.contracts.complaint.ActionRecorded;
import id.siaga.contracts.complaint.ComplaintAssigned;
import id.siaga.contracts.complaint.ComplaintRegistered;
import id.siaga.drive.NumberOptions;
import id.siaga.drive.Patience;
import id.siaga.drive.RunningSystem;
import id.siaga.drive.ServiceDatabase;
import id.siaga.drive.Verdicts;
import id.siaga.drive.clock.ClockSystem;
import id.siaga.drive.clock.OpenClocks;
import id.siaga.drive.clock.SlaListener;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Routing falls, and for minutes nobody can know who acted in time. Deadlines pass: board and operators see them, the
 * ladder's people hear nothing. When routing is back its outbox tells who had acted before the deadline, who after, who
 * never: the first are withdrawn, the others confirmed and told.
 */
final class Silence {
    private static final int COMPLAINTS = 300;
    /** What a third of the complaints each get. */
    private static final String IN_TIME = "acted in time";

    private static final String TOO_LATE = "acted too late";
    private static final String NEVER = "never acted";
    private static final String[] FATES = {IN_TIME, TOO_LATE, NEVER};
    private static final Duration SETTLES_IN = Duration.ofMinutes(3);
    private static final Duration HEARD_IN = Duration.ofSeconds(5);
    /** Before the first deadline: time to be read, for the kill and for the acts in time. */
    private static final Duration LEAD = Duration.ofSeconds(40);

    private final RunningSystem usual;
    private final PrintStream out;
    private final Duration length;
    private final Clock clock = Clock.systemUTC();

    Silence(RunningSystem usual, PrintStream out, NumberOptions options) {
        this.usual = usual;
        this.out = out;
        this.length = Duration.ofMinutes(options.get("--minutes", 5));
    }

    int run() {
        out.println("starting a system of its own");
        try (ClockSystem system = ClockSystem.start();
                SlaListener listener = new SlaListener(system)) {
            new OpenClocks(system);
            RoutingOutbox outbox = new RoutingOutbox(system.routing());
            register(system, outbox);
            boolean read = Patience.until(
                    SETTLES_IN,
                    () -> system.sla().count("SELECT count(*) FROM clock WHERE kind = 'response' AND unit IS NOT NULL")
                            == COMPLAINTS);
            out.println("SIGKILL routing, for " + length);
            system.local().kill9("routing");
            act(system, outbox, IN_TIME);
            long inTime = system.sla().count("SELECT count(*) FROM bench.expected WHERE fire_at <= siaga.clock()");
            Patience.pause(length);
            SilenceSeen during = SilenceSeen.of(system.sla());
            act(system, outbox, TOO_LATE);
            system.local().startPart("routing");
            out.println("routing is back");
            boolean settled = Patience.until(
                    SETTLES_IN, () -> SilenceSeen.of(system.sla()).isSettled());
            Patience.pause(HEARD_IN);
            listener.intoTable();
            return judge(system, read && inTime == 0, settled, during);
        }
    }

    /** Deadlines spread over the first two thirds of the silence. */
    private void register(ClockSystem system, RoutingOutbox outbox) {
        Instant start = clock.instant();
        for (int i = 0; i < COMPLAINTS; i++) {
            String complaint = UUID.randomUUID().toString();
            Instant due = start.plus(LEAD)
                    .plus(length.multipliedBy(2).dividedBy(3).multipliedBy(i).dividedBy(COMPLAINTS));
            outbox.append(
                    ComplaintRegistered.class,
                    complaint,
                    Map.of("startsAt", start.toString(), "dueAt", due.toString()));
            outbox.append(ComplaintAssigned.class, complaint, Map.of());
            system.sla()
                    .write(
                            "INSERT INTO bench.expected (run, complaint, rung, fire_at) VALUES (?, ?, '', ?::timestamptz)",
                            FATES[i % FATES.length],
                            complaint,
                            due.toString());
        }
    }

    private static void act(ClockSystem system, RoutingOutbox outbox, String fate) {
        ServiceDatabase sla = system.sla();
        sla.rows("SELECT complaint FROM bench.expected WHERE run = ?", fate)
                .forEach(row -> outbox.append(ActionRecorded.class, (String) row.get("complaint"), Map.of()));
    }

    private int judge(ClockSystem system, boolean prepared, boolean settled, SilenceSeen during) {
        SilenceSeen after = SilenceSeen.of(system.sla());
        Verdicts verdicts = new Verdicts(out);
        verdicts.check(prepared, "all complaints were read, and the acts in time committed, before the first deadline");
        verdicts.equal("provisional during the silence", COMPLAINTS, during.count("provisional"));
        verdicts.equal("of the ladder told during the silence", 0, during.count("told"));
        verdicts.check(settled, "everything provisional is settled");
        verdicts.equal(IN_TIME + ", withdrawn", COMPLAINTS / FATES.length, after.count("inTimeWithdrawn"));
        verdicts.equal(IN_TIME + ", told all the same", 0, after.count("inTimeTold"));
        verdicts.equal(
                TOO_LATE + " or " + NEVER + ", confirmed and told",
                COMPLAINTS - COMPLAINTS / FATES.length,
                after.count("othersTold"));
        verdicts.equal("provisional events with an audience", 0, after.count("provisionalEventsWithAudience"));
        verdicts.equal("withdrawals on the topic", COMPLAINTS / FATES.length, after.count("withdrawals"));
        verdicts.equal("confirmed on the topic", COMPLAINTS - COMPLAINTS / FATES.length, after.count("confirmations"));
        verdicts.equal("of those in time escalated on the topic", 0, after.count("inTimeEscalated"));
        verdicts.equal("parked records", 0, system.parked());
        usual.keepResult(
                "chaos-silence",
                new ObjectMapper().valueToTree(Map.of("during", during.counts(), "after", after.counts())));
        return verdicts.close();
    }
}
