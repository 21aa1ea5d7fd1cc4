package id.siaga.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Collects what is wrong with a request; the provider names only the first fault. */
final class Findings {
    private GraphError first;

    void require(boolean fulfilled, GraphError otherwise) {
        if (!fulfilled && first == null) {
            first = otherwise;
        }
    }

    void length(JsonNode text, int least, int most, String what) {
        int length = text.isTextual() ? text.textValue().length() : 0;
        require(length >= least || text.isMissingNode() && least == 0, GraphError.missing(what + " is required."));
        require(
                length <= most,
                GraphError.value(what + " length invalid. Min length: " + least + ", Max length: " + most));
    }

    Optional<GraphError> first() {
        return Optional.ofNullable(first);
    }
}
