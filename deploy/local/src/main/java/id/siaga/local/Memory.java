package id.siaga.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** Memory as the kernel shares it out (PSS, kB); 0 where the system does not say. */
final class Memory {
    static long pssKb(Collection<ProcessHandle> processes) {
        return processes.stream()
                .mapToLong(ProcessHandle::pid)
                .distinct()
                .map(Memory::pssKb)
                .sum();
    }

    private static long pssKb(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinuxOrGone) {
            return 0;
        }
    }

    private Memory() {}
}
