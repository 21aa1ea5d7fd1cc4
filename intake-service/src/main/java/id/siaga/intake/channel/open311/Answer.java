package id.siaga.intake.channel.open311;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What GeoReport v2 answers, before it has a format.
 *
 * @param root its name in XML
 * @param item the name of a list's elements in XML
 */
record Answer(String root, String item, JsonNode content) {
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode list() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** The token stands for the number, which comes when the request is registered. */
    static Answer filed(String token, String notice) {
        ObjectNode request =
                object().put("token", token).put("service_notice", notice).putNull("account_id");
        return new Answer("service_requests", "request", list().add(request));
    }

    static Answer error(int code, String description) {
        return new Answer(
                "errors", "error", list().add(object().put("code", code).put("description", description)));
    }
}
