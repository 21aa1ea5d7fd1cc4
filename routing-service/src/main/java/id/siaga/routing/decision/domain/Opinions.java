package id.siaga.routing.decision.domain;

/** Somebody who tells from the words alone which leads are likely. Safe for many threads at once. */
public interface Opinions {
    Opinion on(Wording wording);
}
