package id.siaga.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.drive.Accounts;
import id.siaga.drive.Patience;
import id.siaga.drive.RunningSystem;
import id.siaga.drive.ServiceDatabase;
import id.siaga.drive.Verdicts;
import id.siaga.drive.WhatsAppSender;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Real payloads of the provider: each with fresh ids to one of our numbers, then unchanged, then damaged. */
final class Samples {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> MUST_REGISTER = Set.of("text", "image", "location", "interactive");
    private static final Duration SETTLES_IN = Duration.ofSeconds(30);

    private final RunningSystem system;
    private final PrintStream out;
    private final WhatsAppSender sender;
    private final List<String> accounts;
    private final long run = Clock.systemUTC().millis();
    private final Map<String, String> kindOf = new TreeMap<>();
    private int number;

    Samples(RunningSystem system, PrintStream out) {
        this.system = system;
        this.out = out;
        this.sender = system.whatsApp();
        this.accounts = Accounts.ofKecamatan(system);
    }

    int run(Path folder) {
        Verdicts verdicts = new Verdicts(out);
        List<JsonNode> readable = new ArrayList<>();
        for (Path file : files(folder)) {
            String text = read(file);
            try {
                readable.add(MAPPER.readTree(text));
            } catch (JsonProcessingException e) {
                verdicts.equal(file.getFileName() + " is not JSON", 400, sender.post(text));
            }
        }
        for (JsonNode sample : readable) {
            int status = sender.post(fresh(sample.deepCopy()).toString());
            if (status != 200) {
                verdicts.check(false, "a sample was answered " + status);
            }
        }
        judge(verdicts);
        unchanged(verdicts, readable);
        damaged(verdicts, withMessages(readable).toString());
        return verdicts.close();
    }

    /** Each message gets an id of its own and its number becomes one of ours. */
    private JsonNode fresh(JsonNode sample) {
        for (JsonNode entry : sample.path("entry")) {
            for (JsonNode change : entry.path("changes")) {
                JsonNode value = change.path("value");
                if (value.path("metadata") instanceof ObjectNode metadata) {
                    metadata.put("phone_number_id", accounts.get(number % accounts.size()));
                }
                for (JsonNode message : value.path("messages")) {
                    String id = "wamid.sample." + run + "." + number++;
                    ((ObjectNode) message).put("id", id);
                    kindOf.put(id, message.path("type").asText("?"));
                }
            }
        }
        return sample;
    }

    private void judge(Verdicts verdicts) {
        ServiceDatabase routing = system.database("routing");
        String[] must = kindOf.entrySet().stream()
                .filter(entry -> MUST_REGISTER.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
        Object[] ids = {kindOf.keySet().toArray(String[]::new)};
        String onComplaint = "SELECT provider_id, outcome, complaint FROM message WHERE provider_id = ANY (?)";
        Patience.until(
                SETTLES_IN,
                () -> routing.count("SELECT count(*) FROM message WHERE provider_id = ANY (?)", new Object[] {must})
                        == must.length);
        Map<String, Map<String, Integer>> table = new TreeMap<>();
        Map<String, String> outcomes = new TreeMap<>();
        routing.rows(onComplaint, ids)
                .forEach(row -> outcomes.put((String) row.get("provider_id"), (String) row.get("outcome")));
        Set<String> greetings = greetings(ids);
        greetings.forEach(id -> outcomes.put(id, "greeted"));
        kindOf.forEach((id, kind) -> table.computeIfAbsent(kind, k -> new TreeMap<>())
                .merge(outcomes.getOrDefault(id, "no message (edit, identity, account) or parked"), 1, Integer::sum));
        out.println("kind -> outcome: count");
        table.forEach((kind, counts) -> out.println("  " + kind + " -> " + counts));
        long missing = kindOf.entrySet().stream()
                .filter(entry -> MUST_REGISTER.contains(entry.getValue()))
                .filter(entry -> !greetings.contains(entry.getKey()))
                .filter(entry -> !Set.of("registered", "joined").contains(outcomes.getOrDefault(entry.getKey(), "")))
                .count();
        verdicts.equal(
                "text, image, location or interactive messages not on a complaint (of " + must.length
                        + ", without greetings)",
                0,
                missing);
    }

    /** "hi" is content to nobody: it gets a greeting, not a ticket. */
    private Set<String> greetings(Object... ids) {
        return system.database("routing").rows("""
                        SELECT provider_id FROM message
                         WHERE provider_id = ANY (?) AND outcome = 'noted' AND lower(body) IN ('hi', 'hello', 'halo')""", ids).stream()
                .map(row -> (String) row.get("provider_id"))
                .collect(Collectors.toSet());
    }

    private void unchanged(Verdicts verdicts, List<JsonNode> samples) {
        long refused = samples.stream()
                .filter(sample -> sender.post(sample.toString()) != 200)
                .count();
        verdicts.equal("unchanged samples not answered 200", 0, refused);
        ServiceDatabase routing = system.database("routing");
        String alarm = "SELECT count(*) FROM alarm WHERE code = 'account.unknown'";
        verdicts.check(Patience.until(SETTLES_IN, () -> routing.count(alarm) > 0), "an unknown number raises an alarm");
        String triage = "SELECT count(*) FROM complaint WHERE state = 'TRIAGE'";
        verdicts.check(
                Patience.until(SETTLES_IN, () -> routing.count(triage) > 0),
                "messages to unknown numbers are in triage: " + routing.count(triage));
    }

    private void damaged(Verdicts verdicts, String body) {
        Set<String> known = Set.copyOf(kindOf.keySet());
        byte[] bytes = fresh(parse(body)).toString().getBytes(StandardCharsets.UTF_8);
        Set<String> damaged = new HashSet<>(kindOf.keySet());
        damaged.removeAll(known);
        String signature = sender.signature(bytes);
        bytes[bytes.length / 2] ^= 1;
        verdicts.equal("one byte changed after signing", 403, sender.post(bytes, signature));
        Patience.pause(Duration.ofSeconds(2));
        verdicts.equal(
                "messages stored by it",
                0,
                system.database("routing")
                        .count(
                                "SELECT count(*) FROM message WHERE provider_id = ANY (?)",
                                new Object[] {damaged.toArray(String[]::new)}));
    }

    private static JsonNode withMessages(List<JsonNode> samples) {
        return samples.stream()
                .filter(sample -> !sample.findPath("messages").isMissingNode())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
