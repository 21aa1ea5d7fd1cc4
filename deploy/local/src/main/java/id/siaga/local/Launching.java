package id.siaga.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Starts programs so that they outlive the shell, with their output in a log file. */
final class Launching {
    private static final List<Path> SETSID = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    private static final int LINES = 15;

    /** An own session where the system has them: closing the terminal or Ctrl-C must not reach the part directly. */
    static RunningProcess start(Program program, Path log) {
        List<String> command = new ArrayList<>();
        SETSID.stream().filter(Files::isExecutable).findFirst().ifPresent(path -> command.add(path.toString()));
        command.addAll(program.command());
        return new RunningProcess(launch(command, program, log).toHandle());
    }

    static void runToEnd(Program program, Path log, String what) {
        try {
            int exit = launch(program.command(), program, log).waitFor();
            if (exit != 0) {
                throw new LaunchFailed(what + " failed with exit code " + exit + ".\n" + tail(log));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchFailed(what + " was interrupted.", interrupted);
        }
    }

    /** The last lines of a log without the stack frames that would push the reason out. */
    static String tail(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> all = lines.filter(line -> !line.startsWith("\tat ") && !line.isBlank())
                    .toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - LINES), all.size()));
        } catch (IOException unreadable) {
            return "(no log)";
        }
    }

    private static Process launch(List<String> command, Program program, Path log) {
        File output = log.toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output));
        builder.environment().putAll(program.environment());
        // A caller's JVM options would land in every part and spoil its memory limits.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JAVA_OPTS", "MAVEN_OPTS"));
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new LaunchFailed("Cannot start " + command.getFirst() + ": " + failure.getMessage(), failure);
        }
    }

    private Launching() {}
}
