package id.siaga.routing.decision.domain;

/** Somebody who tells what kind of message a text is. Safe for many threads at once. */
public interface Natures {
    /** @param text may be null */
    Nature of(String text);
}
