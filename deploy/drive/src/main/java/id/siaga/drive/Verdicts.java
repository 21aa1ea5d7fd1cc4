package id.siaga.drive;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What was checked and how it came out; closes with {@code N passed, N failed}. */
public final class Verdicts {
    private record Verdict(boolean passed, String what) {}

    private final List<Verdict> verdicts = new ArrayList<>();
    private final PrintStream out;

    public Verdicts(PrintStream out) {
        this.out = out;
    }

    public void check(boolean passed, String what) {
        verdicts.add(new Verdict(passed, what));
        out.println((passed ? "ok      " : "FAILED  ") + what);
    }

    public void equal(String what, long expected, long found) {
        check(expected == found, what + ": " + found + (expected == found ? "" : ", expected " + expected));
    }

    /** @return the exit code */
    public int close() {
        long failed = verdicts.stream().filter(verdict -> !verdict.passed()).count();
        out.println((verdicts.size() - failed) + " passed, " + failed + " failed");
        return failed == 0 ? 0 : 1;
    }
}
