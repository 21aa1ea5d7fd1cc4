package id.siaga.sla.application;

/** What became of a wish to acknowledge. */
public sealed interface Acknowledgement {
    /** It is acknowledged, now or already before. */
    record Acknowledged() implements Acknowledgement {}

    /** There is no such escalation for this person. */
    record Unknown() implements Acknowledgement {}

    /** This person may see it but does not answer for it. */
    record NotTheirs() implements Acknowledgement {}
}
