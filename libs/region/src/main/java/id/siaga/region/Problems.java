package id.siaga.region;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that a pack's author sees everything in one go. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    void add(String file, int line, String reason) {
        found.add(new Problem(file, line, reason));
    }

    List<Problem> found() {
        return List.copyOf(found);
    }
}
