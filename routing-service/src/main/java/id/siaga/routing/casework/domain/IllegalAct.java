package id.siaga.routing.casework.domain;

/** The act is not possible in the complaint's state; nothing was changed. */
public final class IllegalAct extends RuntimeException {
    IllegalAct(State state, Act act) {
        super(act + " is not possible in " + state);
    }
}
