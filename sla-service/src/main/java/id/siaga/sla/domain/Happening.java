package id.siaga.sla.domain;

/** What happens to a complaint, as far as promises are concerned. */
public enum Happening {
    REGISTERED,
    TRIAGE_REQUESTED,
    ASSIGNED,
    CLASSIFIED,
    /** The category was corrected when the work was done or handed on: nothing is promised anew. */
    CORRECTED,
    /** A substantive act: a reply, a visit. */
    ANSWERED,
    /** One after which the citizen is still asked. */
    REPLIED,
    /** An act that is no answer but after which nobody waits for the citizen any more. */
    WORKED,
    ASKED,
    INFORMED,
    TASK_OPENED,
    TASK_CLOSED,
    FORWARDED,
    RESOLVED,
    REJECTED,
    CANCELLED,
    CLOSED,
    REOPENED
}
