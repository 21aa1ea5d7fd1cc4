package id.siaga.intake.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.siaga.contracts.intake.WebhookParked;
import id.siaga.intake.application.Update;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A channel's folder of samples, each a POST as the provider makes it ({@code posted}), what it must say ({@code says},
 * the fields that matter), what of it is of no use ({@code ignores}) and what may be nowhere in the clear ({@code hides}).
 * {@code index(7)} says the blind index of 7. {@code app} is the id of our app, where one is configured.
 */
public abstract class ChannelSamples {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INDEX = Pattern.compile("index\\(([^)]*)\\)");
    private static final Pattern SEALED = Pattern.compile("k1\\.[A-Za-z0-9_-]+");

    protected abstract String channel();

    /** @param app the id of ours, for channels where programs have one */
    protected abstract Harness harness(Optional<String> app);

    @TestFactory
    Stream<DynamicTest> shouldReadEachSampleAsItSays() {
        return files().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private void check(Path file) throws IOException {
        JsonNode sample = JSON.readTree(Files.readAllBytes(file));
        Harness harness = harness(Optional.ofNullable(Fields.text(sample, "app")));
        String posted = sample.path("posted").toString();
        Harvest harvest = harness.harvest(posted);

        List<Update> updates = harvest.updates();
        assertThat(updates).extracting(update -> update.type().name()).containsExactlyElementsOf(texts(sample, "type"));
        for (int i = 0; i < updates.size(); i++) {
            JsonNode said = JSON.readTree(updates.get(i).body());
            assertSays("says[" + i + "]", harness, sample.path("says").path(i), said);
        }
        assertThat(harvest.ignored())
                .extracting(Harvest.Ignored::kind)
                .containsExactlyElementsOf(elements(sample.path("ignores")));
        assertThat(harness.read(posted)).extracting(Update::id).containsExactlyElementsOf(ids(updates));
        assertThat(ids(updates)).doesNotHaveDuplicates();
        assertHides(sample, updates);
        assertReadsLaterAsAtOnce(harness, posted, updates);
    }

    /** What is parked until somebody teaches it says later what it would have said at once. */
    private static void assertReadsLaterAsAtOnce(Harness harness, String posted, List<Update> atOnce) {
        List<Update> first = harness.untaught().read(posted);
        List<Update> later = Stream.concat(
                        first.stream().filter(update -> !(update.event() instanceof WebhookParked)),
                        first.stream()
                                .filter(update -> update.event() instanceof WebhookParked)
                                .flatMap(update ->
                                        harness.read(harness.open(((WebhookParked) update.event()).body())).stream()))
                .toList();
        Map<String, String> expected = byId(atOnce);
        assertThat(byId(later)).isEqualTo(expected);
        assertThat(first).allSatisfy(update -> {
            if (update.event() instanceof WebhookParked parked) {
                assertThat(parked.kind()).isNotEqualTo("unknown");
            }
        });
    }

    /** Sealing is different every time, and the place in the POST is that in another. */
    private static Map<String, String> byId(List<Update> updates) {
        return updates.stream()
                .collect(Collectors.toMap(
                        Update::id,
                        update -> SEALED.matcher(new String(update.body(), StandardCharsets.UTF_8))
                                .replaceAll("sealed")
                                .replaceAll("\"index\":[0-9]+", ""),
                        (one, same) -> one));
    }

    private static void assertSays(String where, Harness harness, JsonNode expected, JsonNode actual) {
        if (expected.isObject()) {
            expected.fields().forEachRemaining(field -> {
                if (!field.getKey().equals("type") || actual.has("type")) {
                    assertSays(where + "." + field.getKey(), harness, field.getValue(), actual.path(field.getKey()));
                }
            });
        } else if (expected.isArray()) {
            assertThat(actual.size()).as(where).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                assertSays(where + "[" + i + "]", harness, expected.path(i), actual.path(i));
            }
        } else {
            assertThat(opened(harness, actual)).as(where).isEqualTo(expected(harness, expected));
        }
    }

    private static String expected(Harness harness, JsonNode expected) {
        return expected.isNull()
                ? null
                : INDEX.matcher(expected.asText()).replaceAll(address -> harness.index(address.group(1)));
    }

    private static String opened(Harness harness, JsonNode actual) {
        if (actual.isNull() || actual.isMissingNode()) {
            return null;
        }
        return actual.asText().startsWith("k1.") ? harness.open(actual.asText()) : actual.asText();
    }

    private static void assertHides(JsonNode sample, List<Update> updates) {
        for (String hidden : elements(sample.path("hides"))) {
            assertThat(sample.path("posted").toString()).contains(hidden);
            assertThat(updates)
                    .allSatisfy(update -> assertThat(inTheClear(update)).doesNotContainIgnoringCase(hidden));
        }
    }

    private static String inTheClear(Update update) {
        return SEALED.matcher(new String(update.body(), StandardCharsets.UTF_8)).replaceAll("");
    }

    private static List<String> texts(JsonNode sample, String field) {
        List<String> texts = new ArrayList<>();
        sample.path("says").forEach(said -> texts.add(said.path(field).asText()));
        return texts;
    }

    private static List<String> elements(JsonNode array) {
        List<String> elements = new ArrayList<>();
        array.forEach(element -> elements.add(element.asText()));
        return elements;
    }

    private static List<String> ids(List<Update> updates) {
        return updates.stream().map(Update::id).toList();
    }

    private Stream<Path> files() {
        try {
            Path folder = Path.of(
                    ChannelSamples.class.getResource("/samples/" + channel()).toURI());
            try (Stream<Path> files = Files.list(folder)) {
                return files.sorted().toList().stream();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
