package id.siaga.intake.provider;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.intake.domain.MediaTrouble;

/** What a provider's API said. */
public sealed interface Answer {
    /** @param body an empty one where it was no JSON */
    record Said(int status, JsonNode body) implements Answer {}

    record Silent(MediaTrouble why) implements Answer {}
}
