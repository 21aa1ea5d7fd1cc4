package id.siaga.routing.decision.domain;

/** Somebody who tells from the words alone which leads are likely. Safe for many threads at once. */
public interface Opinions {
    Opinion on(Wording wording);

    /** What speaks here: {@code rules}, or a learned model with the number of what it has learned. */
    String version();
}
