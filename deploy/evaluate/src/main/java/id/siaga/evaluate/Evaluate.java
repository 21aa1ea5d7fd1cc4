package id.siaga.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.siaga.region.BrokenPack;
import id.siaga.region.RegionPack;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code ./siaga evaluate}: how well the routing decides complaints whose outcome is known. */
public final class Evaluate {
    private static final Path RESULTS = Path.of(".siaga", "results");

    private Evaluate() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    private static int run(List<String> arguments, PrintStream out) {
        try {
            Arguments asked = Arguments.of(arguments);
            RegionPack pack = RegionPack.read(asked.region());
            LabelledRows rows = LabelledRows.read(asked.csv());
            Map<String, Object> figures = rows.has("kind")
                    ? new KindTrial(rows).figures()
                    : new RoutingTrial(pack, rows, asked.learn()).figures();
            ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
            String text = json.writeValueAsString(figures);
            out.println(text);
            out.println("written to " + write(asked, text));
            return 0;
        } catch (IllegalArgumentException | BrokenPack e) {
            out.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Arguments asked, String text) throws IOException {
        Files.createDirectories(RESULTS);
        String csv = asked.csv().getFileName().toString().replaceFirst("\\.[^.]*$", "");
        String name =
                "evaluate-%s-%s%s.json".formatted(asked.region().getFileName(), csv, asked.learn() ? "-learn" : "");
        return Files.writeString(RESULTS.resolve(name), text + "\n");
    }
}
