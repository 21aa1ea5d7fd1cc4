package id.siaga.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A refusal in the Graph API's shape. Clients go by {@code code}; the HTTP status is only roughly meaningful. */
record GraphError(int httpStatus, int code, Integer subcode, String type, String title, String details) {

    static GraphError badToken() {
        return new GraphError(
                401, 190, null, "OAuthException", "Invalid OAuth access token - Cannot parse access token", null);
    }

    static GraphError unknownObject(String id) {
        String message = "Unsupported post request. Object with ID '" + id
                + "' does not exist, cannot be loaded due to missing permissions, or does not support this operation";
        return new GraphError(400, 100, 33, "GraphMethodException", message, null);
    }

    static GraphError parameter(String message) {
        return new GraphError(400, 100, null, "OAuthException", "(#100) " + message, message);
    }

    static GraphError value(String details) {
        return of(400, 131009, "Parameter value is not valid", details);
    }

    static GraphError missing(String details) {
        return of(400, 131008, "Required parameter is missing", details);
    }

    static GraphError rateLimit() {
        return of(400, 130429, "Rate limit hit", "Cloud API message throughput has been reached.");
    }

    static GraphError pairRateLimit() {
        return of(
                400,
                131056,
                "(Business Account, Consumer Account) pair rate limit hit",
                "Message failed to send because there were too many messages sent from this phone number to the same"
                        + " phone number in a short period of time.");
    }

    static GraphError windowClosed() {
        return of(
                400,
                131047,
                "Re-engagement message",
                "Message failed to send because more than 24 hours have passed since the customer last replied to"
                        + " this number.");
    }

    static GraphError simulated(int httpStatus, int code) {
        return of(httpStatus, code, "Simulated failure", "The simulator was told to fail.");
    }

    private static GraphError of(int httpStatus, int code, String title, String details) {
        return new GraphError(httpStatus, code, null, "OAuthException", "(#" + code + ") " + title, details);
    }

    ObjectNode response(String trace) {
        ObjectNode error =
                MetaJson.object().put("message", title).put("type", type).put("code", code);
        if (subcode != null) {
            error.put("error_subcode", subcode);
        }
        if (details != null) {
            error.putObject("error_data").put("messaging_product", "whatsapp").put("details", details);
        }
        error.put("fbtrace_id", trace);
        return MetaJson.object().set("error", error);
    }

    /** The same failure as a failed status carries it. */
    ObjectNode inStatus() {
        String plain = title.replaceFirst("^\\(#\\d+\\) ", "");
        ObjectNode error =
                MetaJson.object().put("code", code).put("title", plain).put("message", plain);
        error.putObject("error_data").put("details", details == null ? plain : details);
        return error.put("href", "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/");
    }
}
