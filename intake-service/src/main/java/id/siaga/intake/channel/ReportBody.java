package id.siaga.intake.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.service.Refused;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The fields of a report, whichever way they come. */
final class ReportBody {
    private static final int MOST_FIELDS = 200;

    private ReportBody() {}

    static JsonNode json(byte[] body) {
        try {
            return Json.parse(body)
                    .filter(JsonNode::isObject)
                    .orElseThrow(() -> Refused.badRequest("Isi permintaan bukan objek JSON."));
        } catch (Unreadable e) {
            throw Refused.badRequest("Isi permintaan bersarang terlalu dalam.");
        }
    }

    /** Of a field that comes twice the first counts. Scripts send ; and # as they are, and mean them. */
    static JsonNode form(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).replace("#", "%23");
        try {
            Map<String, List<String>> fields =
                    new QueryStringDecoder(text, StandardCharsets.UTF_8, false, MOST_FIELDS, true).parameters();
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            fields.forEach((name, values) -> node.put(name, values.getFirst()));
            return node;
        } catch (IllegalArgumentException e) {
            throw Refused.badRequest("Isi formulir tidak dapat dibaca.");
        }
    }
}
