package id.siaga.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/** Which parts run, where, and how much memory they take. */
final class StatusReport {
    /** One part. State is ready, starting, crashed or stopped. */
    record Line(String part, String state, long pid, int port, long pssKb) {}

    private final List<Line> lines;

    private StatusReport(List<Line> lines) {
        this.lines = lines;
    }

    static StatusReport of(LocalSystem system) {
        return new StatusReport(
                system.parts().stream().map(part -> line(system, part)).toList());
    }

    boolean allReady() {
        return lines.stream().allMatch(line -> line.state().equals("ready"));
    }

    String table() {
        StringBuilder text = new StringBuilder(
                String.format("  %-14s %-9s %8s %6s %9s%n", "part", "state", "pid", "port", "PSS MB"));
        for (Line line : lines) {
            String pid = line.pid() == 0 ? "" : Long.toString(line.pid());
            text.append(String.format(
                    Locale.ROOT,
                    "  %-14s %-9s %8s %6d %9.0f%n",
                    line.part(),
                    line.state(),
                    pid,
                    line.port(),
                    line.pssKb() / 1024.0));
        }
        return text.append(String.format(Locale.ROOT, "  %-40s %9.0f%n", "total", totalKb() / 1024.0))
                .toString();
    }

    String json() {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode status = mapper.createObjectNode().put("ready", allReady()).put("pssKb", totalKb());
        ArrayNode parts = status.putArray("parts");
        for (Line line : lines) {
            parts.addObject()
                    .put("name", line.part())
                    .put("state", line.state())
                    .put("pid", line.pid())
                    .put("port", line.port())
                    .put("pssKb", line.pssKb());
        }
        try {
            return mapper.writeValueAsString(status);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private long totalKb() {
        return lines.stream().mapToLong(Line::pssKb).sum();
    }

    private static Line line(LocalSystem system, String part) {
        long pid = system.process(part).map(RunningProcess::pid).orElse(0L);
        int port = system.options().port(Port.of(part));
        return new Line(part, state(system, part, pid), pid, port, system.pssKb(part));
    }

    private static String state(LocalSystem system, String part, long pid) {
        if (pid == 0) {
            return Files.exists(system.home().pidFile(part)) ? "crashed" : "stopped";
        }
        return system.isReady(part) ? "ready" : "starting";
    }
}
