package id.siaga.bench.decisions;

import id.siaga.bench.Metrics;
import java.net.URI;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How long decisions took, as the service has counted them since it started: how many within each limit.
 *
 * @param within by limit in seconds, cumulative
 * @param count those too that were slower than the last limit
 * @param slowest seconds, of the last two minutes
 */
record DecisionTimes(NavigableMap<Double, Long> within, long count, double slowest) {
    private static final String NAME = "siaga_routing_decision_seconds";

    static DecisionTimes of(URI service) {
        return read(Metrics.of(service).lines());
    }

    static DecisionTimes read(String metrics) {
        NavigableMap<Double, Long> within = new TreeMap<>();
        long count = 0;
        double slowest = 0;
        for (String line : metrics.lines().toList()) {
            double value = line.startsWith(NAME) ? Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)) : 0;
            if (line.startsWith(NAME + "_bucket") && !line.contains("\"+Inf\"")) {
                within.put(Double.valueOf(line.replaceAll(".*le=\"([^\"]*)\".*", "$1")), (long) value);
            } else if (line.startsWith(NAME + "_count")) {
                count = (long) value;
            } else if (line.startsWith(NAME + "_max")) {
                slowest = value;
            }
        }
        return new DecisionTimes(within, count, slowest);
    }

    /** Those that came after {@code earlier}. */
    DecisionTimes since(DecisionTimes earlier) {
        NavigableMap<Double, Long> later = new TreeMap<>();
        within.forEach((limit, upTo) -> later.put(limit, upTo - earlier.within.getOrDefault(limit, 0L)));
        return new DecisionTimes(later, count - earlier.count, slowest);
    }

    /** 0 to 1 of all; {@code limit} in seconds is one the service counts by. */
    double shareWithin(double limit) {
        return count == 0 ? 0 : (double) within.getOrDefault(limit, 0L) / count;
    }

    /** The smallest limit, in seconds, that so large a share kept; infinite where none was. */
    double percentile(double share) {
        return within.entrySet().stream()
                .filter(bucket -> bucket.getValue() >= share * count)
                .mapToDouble(Map.Entry::getKey)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** As a person reads it: {@code 5.00 ms}, or {@code over 500 ms}. */
    String told(double share) {
        double limit = percentile(share);
        return Double.isInfinite(limit)
                ? "over %.0f ms".formatted(within.lastKey() * 1000)
                : "%.2f ms".formatted(limit * 1000);
    }
}
