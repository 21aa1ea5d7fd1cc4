package id.siaga.bench.timers;

/** An engine that fires timers from PostgreSQL. */
interface Contender {
    String name();

    /** Makes a fresh database, puts in so many timers that are all due, and lets the engine fire them. */
    Run start(int timers);
}
