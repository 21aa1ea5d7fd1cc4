package id.siaga.local;

import id.siaga.region.BrokenPack;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Scanner;
import java.util.Set;

/** The commands of {@code ./siaga} about running the system. Exit codes: 0 done, 1 failed, 2 misused, 3 not all ready. */
public final class Launcher {
    private final PrintStream out;

    private Launcher(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        int exit;
        try {
            exit = new Launcher(System.out).run(args);
        } catch (LaunchFailed | BrokenPack failure) {
            System.err.println(failure.getMessage());
            exit = 1;
        }
        System.exit(exit);
    }

    private int run(String[] args) {
        Arguments arguments = Arguments.of(args);
        return switch (arguments.command()) {
            case "up" -> up(arguments);
            case "down" -> down();
            case "status" -> status(arguments.has("--json"));
            case "logs" -> logs(arguments.rest());
            case "reset" -> reset(arguments.has("--yes"));
            default -> throw new LaunchFailed("Unknown command: " + arguments.command());
        };
    }

    private int up(Arguments arguments) {
        new Up(out).run(options(arguments), arguments.has("--detach"));
        return 0;
    }

    private int down() {
        LocalSystem system = LocalSystem.at(Options.fromEnvironment());
        system.stop();
        out.println("Siaga is down; its data stays in " + system.home().folder());
        return 0;
    }

    private int status(boolean json) {
        StatusReport report = StatusReport.of(LocalSystem.at(Options.fromEnvironment()));
        out.print(json ? report.json() + "\n" : report.table());
        return report.allReady() ? 0 : 3;
    }

    private int logs(List<String> parts) {
        Home home = new Home(Options.fromEnvironment().home());
        List<String> names =
                parts.isEmpty() ? LocalSystem.at(Options.fromEnvironment()).parts() : parts;
        for (String name : names) {
            Path log = home.log(name);
            if (!Files.exists(log)) {
                out.println("== " + name + ": no log yet");
            } else {
                out.println("== " + log + "\n" + (parts.isEmpty() ? Launching.tail(log) : whole(log)));
            }
        }
        return 0;
    }

    private int reset(boolean yes) {
        Options options = Options.fromEnvironment();
        Home home = new Home(options.home());
        if (!home.exists()) {
            out.println("There is nothing to delete.");
            return 0;
        }
        if (!yes) {
            out.print("This deletes every complaint, log and secret in " + home.folder() + ". Type yes to go on: ");
            Scanner answer = new Scanner(System.in);
            if (!answer.hasNextLine() || !answer.nextLine().strip().equals("yes")) {
                out.println("Nothing was deleted.");
                return 1;
            }
        }
        LocalSystem.at(options).reset();
        out.println("Deleted.");
        return 0;
    }

    private static Options options(Arguments arguments) {
        Options options = Options.fromEnvironment();
        if (arguments.value("--region").isPresent()) {
            options = options.withRegion(arguments.value("--region").get());
        }
        if (arguments.value("--only").isPresent()) {
            options = options.withOnly(Set.of(arguments.value("--only").get().split(",")));
        }
        try {
            return options.withResponse(
                    arguments.value("--response").map(Duration::parse).orElse(options.response()));
        } catch (DateTimeParseException notADuration) {
            throw new LaunchFailed("--response wants an ISO duration such as PT2H or PT2M.", notADuration);
        }
    }

    private static String whole(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new LaunchFailed("Cannot read " + log + ": " + unreadable.getMessage(), unreadable);
        }
    }
}
