package id.siaga.region;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A value of a YAML file that knows its line. Nodes are read instead of objects because objects forget where they stood. */
record YamlValue(String file, int line, Node node, Problems problems) {
    static Optional<YamlValue> read(Path folder, String file, Problems problems) {
        int before = problems.found().size();
        String text = PackFile.text(folder, file, problems);
        if (problems.found().size() > before) {
            return Optional.empty();
        }
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root instanceof MappingNode) {
                return Optional.of(new YamlValue(file, 1, root, problems));
            }
            problems.add(file, 1, "must be a list of keys and values");
        } catch (MarkedYAMLException e) {
            problems.add(file, lineOf(e), "is not YAML: " + e.getProblem());
        }
        return Optional.empty();
    }

    private static int lineOf(MarkedYAMLException e) {
        return e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
    }

    /** The keys of a mapping in their order; a key that stands twice is a problem. */
    Map<String, YamlValue> entries() {
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                YamlValue key = at(tuple.getKeyNode());
                if (entries.put(key.text(), at(tuple.getValueNode())) != null) {
                    key.problem("the key " + key.text() + " stands twice");
                }
            }
        } else {
            problem("must be a list of keys and values");
        }
        return entries;
    }

    List<YamlValue> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::at).toList();
        }
        problem("must be a list");
        return List.of();
    }

    Optional<YamlValue> find(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    Optional<YamlValue> required(String key) {
        Optional<YamlValue> value = find(key);
        if (value.isEmpty()) {
            problem("lacks " + key);
        }
        return value;
    }

    String text() {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }

    <T> Optional<T> as(String expected, Function<String, T> parse) {
        try {
            if (!text().isEmpty()) {
                return Optional.of(parse.apply(text()));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            problem("'" + text() + "' is not " + expected);
            return Optional.empty();
        }
        problem("must be " + expected);
        return Optional.empty();
    }

    void problem(String reason) {
        problems.add(file, line, reason);
    }

    private YamlValue at(Node child) {
        return new YamlValue(file, child.getStartMark().getLine() + 1, child, problems);
    }
}
