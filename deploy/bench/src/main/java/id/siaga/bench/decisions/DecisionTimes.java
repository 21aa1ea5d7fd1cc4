package id.siaga.bench.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * How long decisions took, as the service has counted them since it started: how many within each limit.
 *
 * @param within by limit in seconds, cumulative
 * @param slowest seconds, of the last two minutes
 */
record DecisionTimes(NavigableMap<Double, Long> within, double slowest) {
    private static final String NAME = "siaga_routing_decision_seconds";
    private static final double MICROS = 1_000_000;

    static DecisionTimes of(URI service) {
        NavigableMap<Double, Long> within = new TreeMap<>();
        double slowest = 0;
        for (String line : metrics(service).lines().toList()) {
            double value = line.startsWith(NAME) ? Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)) : 0;
            if (line.startsWith(NAME + "_bucket") && !line.contains("\"+Inf\"")) {
                within.put(Double.valueOf(line.replaceAll(".*le=\"([^\"]*)\".*", "$1")), (long) value);
            } else if (line.startsWith(NAME + "_max")) {
                slowest = value;
            }
        }
        return new DecisionTimes(within, slowest);
    }

    /** Microseconds of those that came after {@code earlier}; each counts as the limit it was within. */
    Histogram since(DecisionTimes earlier) {
        Histogram micros = new Histogram(3);
        long before = 0;
        for (var bucket : within.entrySet()) {
            long upTo = bucket.getValue() - earlier.within.getOrDefault(bucket.getKey(), 0L);
            micros.recordValueWithCount(Math.round(bucket.getKey() * MICROS), upTo - before);
            before = upTo;
        }
        return micros;
    }

    private static String metrics(URI service) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(service.resolve("/q/metrics"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException("routing does not tell its measurements", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading measurements", e);
        }
    }
}
