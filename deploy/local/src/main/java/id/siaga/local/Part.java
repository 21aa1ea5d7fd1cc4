package id.siaga.local;

import java.util.Set;

/**
 * One process of the system.
 *
 * @param needs names of parts and steps that must be ready before it starts
 * @param prepare what must be in place right before the process starts, e.g. a formatted data folder
 * @param ready whether it can be used by now; called again and again until it says yes
 */
record Part(String name, Program program, Set<String> needs, Runnable prepare, Readiness ready) {
    Part {
        needs = Set.copyOf(needs);
    }

    Part(String name, Program program, Set<String> needs, Readiness ready) {
        this(name, program, needs, () -> {}, ready);
    }
}
