package id.siaga.notification.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.siaga.eventing.sealing.Sealing;
import id.siaga.notification.domain.OutgoingMessage.Body;
import id.siaga.region.RegionPack;
import id.siaga.region.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The words of a purpose, from the region pack. What a person wrote is sealed until it is said. */
@ApplicationScoped
public class Wording {
    /** Stands for what an officer wrote. */
    static final String TEXT = "teks";

    private static final TypeReference<Map<String, String>> PARAMS = new TypeReference<>() {};

    private final Texts texts;
    private final Sealing sealing;
    private final ObjectMapper json;

    Wording(RegionPack pack, Sealing sealing, ObjectMapper json) {
        this.texts = pack.texts();
        this.sealing = sealing;
        this.json = json;
    }

    public String seal(Map<String, String> params) {
        try {
            return sealing.seal(json.writeValueAsString(params));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of strings could not be written as JSON; nothing was stored", e);
        }
    }

    Map<String, String> open(String content) {
        try {
            return json.readValue(sealing.unseal(content), PARAMS);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the sealed content is no JSON object of strings", e);
        }
    }

    /** @throws IllegalArgumentException when the purpose is unknown or a parameter is missing */
    Body.Text text(String purpose, Map<String, String> params) {
        if (!texts.has(purpose) && params.containsKey(TEXT)) {
            return new Body.Text(params.get(TEXT));
        }
        return new Body.Text(texts.render(purpose, params).strip());
    }

    /** @throws IllegalArgumentException as above */
    Body.Template template(String purpose, Map<String, String> params) {
        SortedMap<String, String> used = new TreeMap<>();
        for (String name : texts.parameters(purpose)) {
            String value = params.get(name);
            if (value == null) {
                throw new IllegalArgumentException("the template " + purpose + " needs {" + name + "}");
            }
            used.put(name, value);
        }
        return new Body.Template(purpose, used);
    }
}
