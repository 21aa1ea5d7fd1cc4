package id.siaga.bench.timers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.drive.RunningSystem;
import id.siaga.drive.Verdicts;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** All samples side by side: the median of each contender decides. */
record Standings(List<Sample> samples) {
    private static final String OURS = "siaga";
    private static final Map<String, Double> AT_LEAST = new LinkedHashMap<>();

    static {
        AT_LEAST.put("db-scheduler", 5.0);
        AT_LEAST.put("quartz", 20.0);
        AT_LEAST.put("bare loop", 0.5);
    }

    int report(RunningSystem results, PrintStream out) {
        out.println();
        out.println("%-13s %10s %10s %12s %14s".formatted("", "per second", "siaga is", "µs engine", "µs database"));
        byContender().keySet().forEach(name -> out.println(line(name)));
        Verdicts verdicts = new Verdicts(out);
        AT_LEAST.forEach((name, least) -> verdicts.check(
                ratio(name) >= least, "siaga is %.2f × %s, at least %s".formatted(ratio(name), name, least)));
        byContender().forEach((name, measured) -> {
            verdicts.check(measured.stream().allMatch(Sample::exact), name + ": each timer fired exactly once");
            verdicts.check(measured.stream().allMatch(Sample::enough), name + ": never out of due timers");
        });
        out.println("kept in " + results.keepResult("bench-timers", json()));
        return verdicts.close();
    }

    private Map<String, List<Sample>> byContender() {
        return samples.stream()
                .collect(Collectors.groupingBy(Sample::contender, LinkedHashMap::new, Collectors.toList()));
    }

    private String line(String name) {
        return "%-13s %10.0f %8.2f × %12.1f %14.1f"
                .formatted(
                        name,
                        median(name, Sample::perSecond),
                        ratio(name),
                        median(name, Sample::engineMicros),
                        median(name, Sample::serverMicros));
    }

    private double ratio(String name) {
        return median(OURS, Sample::perSecond) / median(name, Sample::perSecond);
    }

    private double median(String name, ToDoubleFunction<Sample> value) {
        double[] sorted =
                byContender().get(name).stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private ObjectNode json() {
        ObjectNode result = new ObjectMapper().createObjectNode();
        byContender().forEach((name, measured) -> {
            ObjectNode contender = result.putObject(name)
                    .put("perSecond", median(name, Sample::perSecond))
                    .put("siagaTimesAsFast", ratio(name))
                    .put("engineMicrosPerFiring", median(name, Sample::engineMicros))
                    .put("databaseMicrosPerFiring", median(name, Sample::serverMicros));
            ArrayNode runs = contender.putArray("runs");
            measured.forEach(sample -> runs.addPOJO(sample));
        });
        return result;
    }
}
