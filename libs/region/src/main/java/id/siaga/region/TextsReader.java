package id.siaga.region;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code templates.yaml} and holds it against what Siaga says and which parameters it then has. */
final class TextsReader {
    private final Optional<YamlValue> root;

    TextsReader(Path folder, Problems problems) {
        this.root = YamlValue.read(folder, "templates.yaml", problems);
    }

    Texts read() {
        Map<String, String> texts = new HashMap<>();
        root.ifPresent(templates -> {
            templates.entries().forEach((purpose, text) -> {
                check(purpose, text);
                texts.put(purpose, text.text());
            });
            new TreeSet<>(Purposes.PARAMETERS.keySet())
                    .stream()
                            .filter(purpose -> !texts.containsKey(purpose))
                            .forEach(purpose -> templates.problem("lacks the text " + purpose));
        });
        return new Texts(texts);
    }

    private static void check(String purpose, YamlValue text) {
        Set<String> known = Purposes.PARAMETERS.getOrDefault(purpose, Purposes.OF_LADDERS.get(purpose));
        if (text.text().isEmpty()) {
            text.problem("the text " + purpose + " is empty");
        } else if (known == null) {
            text.problem("nothing is said for the purpose " + purpose);
        } else {
            Texts.placeholders(text.text()).stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> text.problem("the text " + purpose + " cannot have {" + name + "}"));
        }
    }
}
