package id.siaga.region;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The pack cannot be used; nothing may start with it. The message lists every problem, one per line. */
public final class BrokenPack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    BrokenPack(Path folder, List<Problem> problems) {
        super("The region pack " + folder.getFileName() + " cannot be used:\n"
                + problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
