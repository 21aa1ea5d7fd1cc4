package id.siaga.chaos;

import id.siaga.drive.CitizenText;
import id.siaga.drive.RunningSystem;
import id.siaga.drive.ServiceDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** What the tables say about a set of messages after the dust has settled. */
final class Aftermath {
    private static final List<String> WITH_DATABASE = List.of("intake", "routing", "sla", "notification", "reporting");

    private final RunningSystem system;
    private final ServiceDatabase routing;
    private final ServiceDatabase sla;
    private final ServiceDatabase notification;
    private final Object[] ids;
    private final int count;

    Aftermath(RunningSystem system, List<CitizenText> messages) {
        this.system = system;
        this.routing = system.database("routing");
        this.sla = system.database("sla");
        this.notification = system.database("notification");
        this.ids = new Object[] {messages.stream().map(CitizenText::id).toArray(String[]::new)};
        this.count = messages.size();
    }

    /** Nothing waits anywhere: all messages registered, outboxes empty, nothing due to be sent. */
    boolean isQuiet() {
        return routing.count("SELECT count(*) FROM message WHERE provider_id = ANY (?)", ids) == count
                && routing.count("SELECT count(*) FROM outbox") == 0
                && sla.count("SELECT count(*) FROM outbox") == 0
                && complaintsWithoutOneClock() == 0
                && notification.count(
                                "SELECT count(DISTINCT complaint) FROM notification WHERE complaint = ANY (?)",
                                new Object[] {complaints()})
                        == count
                && notification.count("SELECT count(*) FROM notification WHERE state IN ('DUE', 'SENDING')") == 0;
    }

    /** Each of these messages is its sender's only one, so its conversation has one complaint. */
    long messagesWithoutOneComplaint() {
        return count - routing.count("""
                        SELECT count(*) FROM message m
                         WHERE m.provider_id = ANY (?) AND m.outcome = 'registered'
                           AND (SELECT count(*) FROM complaint c WHERE c.conversation = m.conversation) = 1""", ids);
    }

    long complaintsWithoutOneClock() {
        String[] complaints = complaints();
        return complaints.length - sla.count("""
                        SELECT count(*) FROM (SELECT complaint FROM clock WHERE complaint = ANY (?) AND kind = 'response'
                                               GROUP BY complaint HAVING count(*) = 1) AS ones""", new Object[] {complaints});
    }

    long parked() {
        return WITH_DATABASE.stream()
                .mapToLong(service -> system.database(service).count("SELECT count(*) FROM parked"))
                .sum();
    }

    /** Records the services met a second time since they last started. */
    double redeliveries() {
        return WITH_DATABASE.stream().mapToDouble(this::repeatedIn).sum();
    }

    private double repeatedIn(String service) {
        return metrics(service)
                .lines()
                .filter(line -> line.startsWith("siaga_events_consumed_total") && line.contains("\"repeated\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private String metrics(String service) {
        URI address = system.local().address(service).resolve("/q/metrics");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private String[] complaints() {
        return routing
                .rows("SELECT DISTINCT complaint::text AS id FROM message WHERE provider_id = ANY (?)", ids)
                .stream()
                .map(row -> String.valueOf(row.get("id")))
                .toArray(String[]::new);
    }
}
