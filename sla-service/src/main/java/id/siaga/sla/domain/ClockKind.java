package id.siaga.sla.domain;

import java.util.Locale;

/** What was promised. The word is part of the contract and of the region pack. */
public enum ClockKind {
    /** A responsible officer answers: the public promise. */
    RESPONSE,
    /** The matter is settled, in working days of its category; waits for the citizen. */
    RESOLUTION,
    /** The same by law. */
    LEGAL,
    /** A person chooses who leads, inside the response. */
    TRIAGE,
    /** A helping unit does its part. */
    TASK,
    /** Somebody asks an outside authority what became of it. */
    OUTSIDE,
    /** A unit has somebody who answers. Not about a complaint. */
    DUTY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ClockKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
