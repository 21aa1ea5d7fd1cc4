package id.siaga.routing.casework.domain;

/** What can happen to a complaint, each with the event it emits. */
public enum Act {
    REGISTER("complaint.registered"),
    LOCATE("complaint.located"),
    REQUEST_TRIAGE("complaint.triage-requested"),
    ASSIGN("complaint.assigned"),
    CLASSIFY("complaint.classified"),
    NOTE("complaint.action-recorded"),
    VERIFY("complaint.action-recorded"),
    REPLY("complaint.action-recorded"),
    VISIT("complaint.action-recorded"),
    ASK("complaint.information-requested"),
    INFORM("complaint.information-received"),
    FORWARD("complaint.forwarded"),
    RESOLVE("complaint.resolved"),
    REJECT("complaint.rejected"),
    FEEDBACK("complaint.feedback-received"),
    CLOSE("complaint.closed"),
    REOPEN("complaint.reopened"),
    CANCEL("complaint.cancelled");

    private final String event;

    Act(String event) {
        this.event = event;
    }

    /** The family of the event, and the type of the timeline entry. */
    public String event() {
        return event;
    }

    /** Shows that a responsible officer has answered: what the two hours are about. */
    public boolean answers() {
        return switch (this) {
            case REPLY, VISIT, ASK, FORWARD, RESOLVE, REJECT -> true;
            default -> false;
        };
    }
}
