package id.siaga.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.drive.Accounts;
import id.siaga.drive.CitizenText;
import id.siaga.drive.Crowd;
import id.siaga.drive.Patience;
import id.siaga.drive.RunningSystem;
import id.siaga.drive.Traffic;
import id.siaga.drive.Verdicts;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SIGKILL for each service once, in mid-work: every webhook answered 200 has one complaint, one clock, an acknowledgement. */
final class Kills {
    private static final List<String> SERVICES = List.of("intake", "routing", "sla", "notification", "reporting");
    private static final int PER_SECOND = 20;
    private static final int AT_LEAST = 500;
    private static final Duration BETWEEN = Duration.ofSeconds(6);
    private static final Duration DOWN = Duration.ofSeconds(2);
    private static final Duration SETTLES_IN = Duration.ofMinutes(3);

    private final RunningSystem system;
    private final PrintStream out;

    Kills(RunningSystem system, PrintStream out) {
        this.system = system;
        this.out = out;
    }

    int run() {
        Crowd crowd = new Crowd(Accounts.ofKecamatan(system), Clock.systemUTC());
        try (Traffic traffic = new Traffic(system.provider()::deliver, crowd)) {
            traffic.start(PER_SECOND);
            SERVICES.forEach(this::killInMidWork);
            Patience.until(Duration.ofMinutes(2), () -> traffic.started() >= AT_LEAST);
            traffic.stop();
            Patience.until(SETTLES_IN, () -> traffic.taken().size() == traffic.started());
            out.println("%d webhooks, %d repeats by the sender".formatted(traffic.started(), traffic.repeats()));
            return judge(traffic);
        }
    }

    private void killInMidWork(String service) {
        Patience.pause(BETWEEN);
        out.println("SIGKILL " + service);
        system.local().kill9(service);
        Patience.pause(DOWN);
        system.local().startPart(service);
        out.println("        " + service + " is back");
    }

    private int judge(Traffic traffic) {
        Aftermath aftermath = new Aftermath(system, traffic.taken());
        boolean settled = Patience.until(SETTLES_IN, aftermath::isQuiet);
        Map<String, Integer> acknowledgements = acknowledgements(traffic.taken());
        List<String> doubled = acknowledgements.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> entry.getKey() + " x" + entry.getValue())
                .toList();
        double redelivered = aftermath.redeliveries();

        Verdicts verdicts = new Verdicts(out);
        verdicts.check(traffic.started() >= AT_LEAST, traffic.started() + " webhooks, at least " + AT_LEAST);
        verdicts.check(
                traffic.repeats() + redelivered > 0,
                "the kills hit work: %d repeats, %.0f redeliveries".formatted(traffic.repeats(), redelivered));
        verdicts.equal(
                "webhooks answered 200", traffic.started(), traffic.taken().size());
        verdicts.check(settled, "everything that was asked for is done");
        verdicts.equal("messages without exactly one complaint", 0, aftermath.messagesWithoutOneComplaint());
        verdicts.equal("complaints without exactly one clock", 0, aftermath.complaintsWithoutOneClock());
        verdicts.equal(
                "citizens without acknowledgement",
                0,
                acknowledgements.values().stream().filter(count -> count == 0).count());
        verdicts.check(doubled.size() <= SERVICES.size(), "second acknowledgements: " + doubled.size() + " " + doubled);
        verdicts.equal("parked records", 0, aftermath.parked());
        keep(traffic, redelivered, doubled);
        return verdicts.close();
    }

    /** How many messages with a ticket each citizen was sent, from the provider's side. */
    private Map<String, Integer> acknowledgements(List<CitizenText> taken) {
        Map<String, Integer> counts = new HashMap<>();
        taken.forEach(message -> counts.put(message.phone(), 0));
        for (JsonNode sent : system.provider().sent()) {
            counts.computeIfPresent(sent.path("to").asText(), (phone, count) -> count + 1);
        }
        return counts;
    }

    private void keep(Traffic traffic, double redelivered, List<String> doubled) {
        ObjectNode result = new ObjectMapper()
                .createObjectNode()
                .put("webhooks", traffic.started())
                .put("repeats", traffic.repeats())
                .put("redeliveries", redelivered);
        new ArrayList<>(doubled).forEach(result.putArray("doubledAcknowledgements")::add);
        system.keepResult("chaos-kills", result);
    }
}
