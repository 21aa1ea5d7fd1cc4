package id.siaga.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.junit.jupiter.api.Test;

/** docs/events.md is made from the AsyncAPI description and the samples; write it anew with -Dsiaga.docs.write=true. */
class EventsPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "events.md");

    private final AsyncApi api = AsyncApi.read();

    @Test
    void shouldBeWhatTheDescriptionAndTheSamplesSay() throws IOException {
        String page = page();
        if (Boolean.getBoolean("siaga.docs.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).hasContent(page);
    }

    private String page() throws IOException {
        StringBuilder page = new StringBuilder("# Events\n\n");
        page.append("Made from `libs/contracts` (AsyncAPI and golden samples); do not edit by hand.\n\n");
        page.append(api.root().path("info").path("description").asText()).append('\n');
        for (JsonNode channel : api.channels()) {
            page.append("\n## ").append(channel.path("address").asText()).append("\n\n");
            page.append(channel.path("description").asText());
            page.append(" From ").append(channel.path("x-emitted-by").asText());
            page.append(" to ").append(channel.path("x-heard-by").asText()).append(".\n");
            Iterator<String> types = channel.path("messages").fieldNames();
            while (types.hasNext()) {
                message(page, types.next());
            }
        }
        return page.toString();
    }

    private void message(StringBuilder page, String type) throws IOException {
        page.append("\n### ").append(type).append("\n\n");
        page.append(api.message(type).path("summary").asText()).append('\n');
        try (InputStream sample = getClass().getResourceAsStream("/samples/" + type + ".json")) {
            if (sample != null) {
                String json = new String(sample.readAllBytes(), StandardCharsets.UTF_8);
                page.append("\n```json\n").append(json.strip()).append("\n```\n");
            }
        }
    }
}
