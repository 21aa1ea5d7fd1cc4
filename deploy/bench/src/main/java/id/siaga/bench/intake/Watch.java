package id.siaga.bench.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.drive.Patience;
import id.siaga.drive.RunningSystem;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;

/** Looks at the whole system while it works: how far it is behind and what its services take of the memory. */
final class Watch implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    /** The kernel walks through all pages for it. */
    private static final int WEIGH_EVERY = 12;

    private final RunningSystem system;
    private final PrintStream out;
    private final Admin admin;

    Watch(RunningSystem system, PrintStream out) {
        this.system = system;
        this.out = out;
        this.admin =
                Admin.create(Map.of("bootstrap.servers", (Object) system.local().bootstrapServers()));
    }

    /** @param memoryMb by service, one number a minute; @param behind records and events, one number for each look */
    record Seen(List<Long> behind, Map<String, List<Long>> memoryMb) {
        /** Of the first and of the last third: what the others do between is noise. */
        double behindEarly() {
            return mean(behind.subList(0, third()));
        }

        double behindLate() {
            return mean(behind.subList(behind.size() - third(), behind.size()));
        }

        private int third() {
            return Math.max(1, behind.size() / 3);
        }

        /** The most that a service has grown from the first minute's weight to the last one's, as a ratio. */
        double growth() {
            return memoryMb.values().stream()
                    .filter(weights -> weights.size() > 1)
                    .mapToDouble(weights -> (double) weights.getLast() / weights.getFirst())
                    .max()
                    .orElse(1);
        }

        ObjectNode json() {
            ObjectNode json = new ObjectMapper()
                    .createObjectNode()
                    .put("behindEarly", behindEarly())
                    .put("behindLate", behindLate())
                    .put("growth", growth());
            memoryMb.forEach((service, weights) -> json.put(service + "PssMb", weights.getLast()));
            return json;
        }

        private static double mean(List<Long> numbers) {
            return numbers.stream().mapToLong(Long::longValue).average().orElse(0);
        }
    }

    Seen until(BooleanSupplier done) {
        List<Long> behind = new ArrayList<>();
        Map<String, List<Long>> memory = new TreeMap<>();
        for (int look = 0; !done.getAsBoolean(); look++) {
            Backlog backlog = backlog();
            behind.add(backlog.total());
            if (look % WEIGH_EVERY == 0) {
                Backlog.SERVICES.forEach(service -> memory.computeIfAbsent(service, any -> new ArrayList<>())
                        .add(system.local().pssKb(service) / 1024));
                out.println("  %s, MB %s".formatted(backlog.told(), last(memory)));
            }
            Patience.pause(LOOK_EVERY);
        }
        behind.add(behind());
        return new Seen(behind, memory);
    }

    /** Records and events that are still to be done. */
    long behind() {
        return backlog().total();
    }

    private Backlog backlog() {
        return Backlog.of(system, admin);
    }

    private static Map<String, Long> last(Map<String, List<Long>> memory) {
        Map<String, Long> last = new TreeMap<>();
        memory.forEach((service, weights) -> last.put(service, weights.getLast()));
        return last;
    }

    @Override
    public void close() {
        admin.close();
    }
}
