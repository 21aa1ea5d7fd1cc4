package id.siaga.bench.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.bench.Metrics;
import id.siaga.drive.Patience;
import id.siaga.drive.RunningSystem;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;

/** Looks at the whole system while it works: how far it is behind and what lives in its services' memory. */
final class Watch implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final int TELL_EVERY = 12;
    private static final String HEAP = "jvm_memory_used_bytes{area=\"heap\"";

    private final RunningSystem system;
    private final PrintStream out;
    private final Admin admin;

    Watch(RunningSystem system, PrintStream out) {
        this.system = system;
        this.out = out;
        this.admin =
                Admin.create(Map.of("bootstrap.servers", (Object) system.local().bootstrapServers()));
    }

    /**
     * @param behind records and events
     * @param heapMb in use, by service that answered; between two collections it rises, so the least of many looks tells
     */
    record Look(long behind, Map<String, Double> heapMb) {}

    record Seen(List<Look> looks) {
        /** Of the first and of the last third: what the others do between is noise. */
        double behindEarly() {
            return behind(early());
        }

        double behindLate() {
            return behind(late());
        }

        /** The most by which what lives in a service's memory has grown, as a ratio. */
        double heapGrowth() {
            return Backlog.SERVICES.stream()
                    .mapToDouble(service -> leastHeap(late(), service) / leastHeap(early(), service))
                    .max()
                    .orElseThrow();
        }

        ObjectNode json() {
            ObjectNode json = new ObjectMapper()
                    .createObjectNode()
                    .put("behindEarly", behindEarly())
                    .put("behindLate", behindLate())
                    .put("heapGrowth", heapGrowth());
            Backlog.SERVICES.forEach(service -> json.put(service + "HeapMb", leastHeap(late(), service)));
            return json;
        }

        private List<Look> early() {
            return looks.subList(0, third());
        }

        private List<Look> late() {
            return looks.subList(looks.size() - third(), looks.size());
        }

        private int third() {
            return Math.max(1, looks.size() / 3);
        }

        private static double behind(List<Look> looks) {
            return looks.stream().mapToLong(Look::behind).average().orElseThrow();
        }

        private static double leastHeap(List<Look> looks, String service) {
            return looks.stream()
                    .map(look -> look.heapMb().get(service))
                    .filter(Objects::nonNull)
                    .mapToDouble(Double::doubleValue)
                    .min()
                    .orElse(Double.NaN);
        }
    }

    Seen until(BooleanSupplier done) {
        List<Look> looks = new ArrayList<>();
        do {
            Backlog backlog = Backlog.of(system, admin);
            Map<String, Double> heapMb = heapMb();
            if (looks.size() % TELL_EVERY == 0) {
                out.println("  %s, heap MB %s".formatted(backlog.told(), rounded(heapMb)));
            }
            looks.add(new Look(backlog.total(), heapMb));
            Patience.pause(LOOK_EVERY);
        } while (!done.getAsBoolean());
        return new Seen(looks);
    }

    private Map<String, Double> heapMb() {
        Map<String, Double> heap = new TreeMap<>();
        for (String service : Backlog.SERVICES) {
            try {
                heap.put(service, Metrics.of(system.local().address(service)).sum(HEAP) / 1e6);
            } catch (UncheckedIOException e) {
                out.println("  " + e.getMessage() + "; looked at again later");
            }
        }
        return heap;
    }

    private static Map<String, Long> rounded(Map<String, Double> numbers) {
        Map<String, Long> rounded = new TreeMap<>();
        numbers.forEach((name, number) -> rounded.put(name, Math.round(number)));
        return rounded;
    }

    /** Records and events that are still to be done. */
    long behind() {
        return Backlog.of(system, admin).total();
    }

    @Override
    public void close() {
        admin.close();
    }
}
