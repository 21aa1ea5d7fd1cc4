package id.siaga.simulator;

/** The planned misbehaviour, counted down by each message it hits. */
final class Faults {
    private Fault current = Fault.NONE;

    Fault current() {
        return current;
    }

    void plan(Fault fault) {
        current = fault.times() == 0 ? Fault.NONE : fault;
    }

    Fault next() {
        Fault hit = current;
        current = hit.used();
        return hit;
    }
}
