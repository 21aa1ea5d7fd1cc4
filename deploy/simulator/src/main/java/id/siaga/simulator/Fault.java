package id.siaga.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A planned misbehaviour of {@code /messages}. {@code ambiguous}: the message is accepted but the answer is a
 * failure; {@code asynchronous}: accepted, and a failed status follows; {@code times} −1: until told otherwise.
 */
record Fault(Mode mode, int code, int httpStatus, int times, int delayMillis, boolean ambiguous, boolean asynchronous) {

    enum Mode {
        NONE,
        FAIL,
        DELAY
    }

    static final Fault NONE = new Fault(Mode.NONE, 0, 0, -1, 0, false, false);

    static Fault from(JsonNode json) {
        Mode mode = switch (json.path("mode").asText("")) {
            case "fail" -> Mode.FAIL;
            case "delay" -> Mode.DELAY;
            case "none" -> Mode.NONE;
            default -> throw new IllegalArgumentException("mode is one of fail, delay, none");
        };
        return new Fault(
                mode,
                json.path("code").asInt(131000),
                json.path("httpStatus").asInt(500),
                json.path("times").asInt(-1),
                json.path("delayMs").asInt(1000),
                json.path("ambiguous").asBoolean(),
                json.path("async").asBoolean());
    }

    Fault used() {
        if (times < 0) {
            return this;
        }
        return times <= 1 ? NONE : new Fault(mode, code, httpStatus, times - 1, delayMillis, ambiguous, asynchronous);
    }

    GraphError error() {
        return GraphError.simulated(httpStatus, code);
    }

    ObjectNode json() {
        return MetaJson.object()
                .put("mode", mode.name().toLowerCase())
                .put("code", code)
                .put("httpStatus", httpStatus)
                .put("times", times)
                .put("delayMs", delayMillis)
                .put("ambiguous", ambiguous)
                .put("async", asynchronous);
    }
}
