package id.siaga.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/** Remembers with which ports, region and limit a system was started: later commands come from other shells. */
final class LastStart {
    static void remember(Options options, Path file) {
        Properties properties = new Properties();
        options.ports().forEach((port, number) -> properties.setProperty(port.name(), number.toString()));
        properties.setProperty("region", options.region().toString());
        properties.setProperty("response", options.response().toString());
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        } catch (IOException failure) {
            throw new LaunchFailed("Cannot write " + file + ": " + failure.getMessage(), failure);
        }
    }

    /** The options as they were at the last start, or as given when there was none. */
    static Options recall(Options options, Path file) {
        if (!Files.exists(file)) {
            return options;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new LaunchFailed("Cannot read " + file + ": " + failure.getMessage(), failure);
        }
        Map<Port, Integer> ports = new EnumMap<>(options.ports());
        for (Port port : Port.values()) {
            String number = properties.getProperty(port.name());
            if (number != null) {
                ports.put(port, Integer.valueOf(number));
            }
        }
        return options.withPorts(ports)
                .withRegion(properties.getProperty("region"))
                .withResponse(Duration.parse(properties.getProperty("response")));
    }

    private LastStart() {}
}
