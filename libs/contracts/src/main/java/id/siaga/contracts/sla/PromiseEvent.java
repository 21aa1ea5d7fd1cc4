package id.siaga.contracts.sla;

import id.siaga.contracts.Event;

/** Something about one promise of a complaint: one kind of several. */
public interface PromiseEvent extends Event {
    /** The public promise: a responsible officer answers within hours. */
    String RESPONSE = "response";

    /** response, resolution, legal, triage, task or outside. */
    String kind();

    /** Of the public promise. */
    default boolean ofResponse() {
        return kind().equals(RESPONSE);
    }
}
