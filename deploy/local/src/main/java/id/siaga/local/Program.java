package id.siaga.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What to execute for one part. Every part is a Java program run by the JDK the launcher itself runs on. */
record Program(List<String> command, Map<String, String> environment) {
    static Program java(List<String> flags, String classPath, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(arguments);
        return new Program(command, Map.of());
    }

    static Program jar(List<String> flags, Path jar) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-jar", jar.toString()));
        return new Program(command, Map.of());
    }

    /**
     * Gives way to the others when the processor is short. Where the system has no {@code nice} it runs like them.
     *
     * @param much 0 not at all, 19 to all of them
     */
    Program givingWay(int much) {
        Path nice = Path.of("/usr/bin/nice");
        if (much == 0 || !Files.isExecutable(nice)) {
            return this;
        }
        List<String> nicer = new ArrayList<>(List.of(nice.toString(), "-n", Integer.toString(much)));
        nicer.addAll(command);
        return new Program(nicer, environment);
    }

    Program with(Map<String, String> variables) {
        return new Program(command, Map.copyOf(variables));
    }
}
