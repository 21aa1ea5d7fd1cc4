package id.siaga.intake.channel.whatsapp;

import id.siaga.intake.application.Update;
import id.siaga.intake.channel.Harness;
import id.siaga.testing.GoldenSamples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds what intake says against the samples that consumers read. */
class SamplesTest {
    /** Sealing is different every time. */
    private static final String SEALED = "k1\\.[A-Za-z0-9_-]+";

    private static final String STATUS = "{\"id\":\"wamid.9\",\"status\":\"%s\",\"timestamp\":\"1773482390\","
            + "\"biz_opaque_callback_data\":\"8f14e45f-ceea-467f-a0e6-0d1c2b3a4f5e\"%s}";

    @TestFactory
    Stream<DynamicTest> shouldSayWhatTheSamplesSay() {
        Harness harness = WhatsAppSamplesTest.whatsapp();
        List<String> bodies = List.of(
                Bodies.text("wamid.1", "Jalan rusak parah di depan balai desa"),
                Bodies.message(
                        "edit",
                        "{\"original_message_id\":\"wamid.0\",\"message\":{\"type\":\"text\",\"text\":{\"body\":\"Jalan\"}}}"),
                Bodies.message("revoke", "{\"original_message_id\":\"wamid.0\"}"),
                Bodies.echo("Petugas segera datang"),
                Bodies.message("system", "{\"type\":\"user_changed_number\",\"wa_id\":\"6280000099999\"}"),
                Bodies.statuses(STATUS.formatted("sent", "")),
                Bodies.statuses(STATUS.formatted("delivered", "")),
                Bodies.statuses(STATUS.formatted("read", "")),
                Bodies.statuses(STATUS.formatted(
                        "failed", ",\"errors\":[{\"code\":131026,\"title\":\"Message undeliverable\"}]")),
                "{\"entry\":[{\"id\":\"628000000000000\",\"time\":1773482390,\"changes\":"
                        + "[{\"field\":\"account_update\",\"value\":{\"event\":\"DISABLED_UPDATE\"}}]}]}",
                Bodies.message("hologram", "{}"));
        return bodies.stream()
                .map(harness::read)
                .map(List::getFirst)
                .collect(Collectors.toMap(update -> update.type().name(), Function.identity()))
                .entrySet()
                .stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> GoldenSamples.matches(entry.getKey(), json(entry.getValue()))));
    }

    private static String json(Update update) {
        return new String(update.body(), StandardCharsets.UTF_8).replaceAll(SEALED, "k1.c2VhbGVk");
    }
}
