package id.siaga.region;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code services.yaml}. A pack without the file answers no questions by itself. */
final class ServicesReader {
    private static final String FILE = "services.yaml";

    private final Optional<YamlValue> root;

    ServicesReader(Path folder, Problems problems) {
        this.root = Files.exists(folder.resolve(FILE)) ? YamlValue.read(folder, FILE, problems) : Optional.empty();
    }

    Services read() {
        return root.map(file -> new Services(services(file), words(file, "asking"), words(file, "complaining")))
                .orElse(Services.NONE);
    }

    private static Map<String, Service> services(YamlValue file) {
        Map<String, Service> services = new LinkedHashMap<>();
        file.required("services").map(YamlValue::items).orElse(List.of()).forEach(entry -> {
            Service service = service(entry);
            if (services.putIfAbsent(service.id(), service) != null) {
                entry.problem("the service " + service.id() + " stands twice");
            }
        });
        return services;
    }

    private static Service service(YamlValue entry) {
        return new Service(
                text(entry, "id"),
                text(entry, "name"),
                words(entry, "words"),
                texts(entry, "requirements"),
                text(entry, "duration"),
                text(entry, "cost"),
                text(entry, "place"),
                text(entry, "note"));
    }

    private static List<String> words(YamlValue entry, String key) {
        return texts(entry, key).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> texts(YamlValue entry, String key) {
        List<YamlValue> items = entry.required(key).map(YamlValue::items).orElse(List.of());
        items.stream().filter(item -> item.text().isEmpty()).forEach(item -> item.problem("the value is empty"));
        return items.stream().map(YamlValue::text).toList();
    }

    private static String text(YamlValue entry, String key) {
        Optional<YamlValue> value = entry.required(key);
        value.filter(given -> given.text().isEmpty()).ifPresent(given -> given.problem(key + " is empty"));
        return value.map(YamlValue::text).orElse("");
    }
}
