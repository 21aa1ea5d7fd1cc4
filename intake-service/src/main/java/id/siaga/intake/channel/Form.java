package id.siaga.intake.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What somebody filled in. */
record Form(JsonNode fields, List<Photo> photos) {
    static Form of(JsonNode fields) {
        return new Form(fields, List.of());
    }
}
