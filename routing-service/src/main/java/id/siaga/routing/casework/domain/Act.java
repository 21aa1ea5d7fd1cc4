package id.siaga.routing.casework.domain;

import java.util.Locale;

/** What can happen to a complaint, each with the event it emits. */
public enum Act {
    REGISTER("complaint.registered"),
    LOCATE("complaint.located"),
    REQUEST_TRIAGE("complaint.triage-requested"),
    ASSIGN("complaint.assigned"),
    UNASSIGN("complaint.triage-requested"),
    CLASSIFY("complaint.classified"),
    NOTE("complaint.action-recorded"),
    VERIFY("complaint.action-recorded"),
    REPLY("complaint.action-recorded"),
    VISIT("complaint.action-recorded"),
    ASK("complaint.information-requested"),
    INFORM("complaint.information-received"),
    OPEN_TASK("complaint.task-opened"),
    CLOSE_TASK("complaint.task-closed"),
    FORWARD("complaint.forwarded"),
    RESOLVE("complaint.resolved"),
    REJECT("complaint.rejected"),
    FEEDBACK("complaint.feedback-received"),
    CLOSE("complaint.closed"),
    SAY_ANSWERED("complaint.feedback-received"),
    CLOSE_ANSWERED("complaint.closed"),
    REOPEN("complaint.reopened"),
    CANCEL("complaint.cancelled");

    private final String event;

    Act(String event) {
        this.event = event;
    }

    /** The type of the timeline entry: the event's family; a recorded action is told apart by its name. */
    String entry() {
        return switch (this) {
            case REPLY, VISIT, NOTE, VERIFY -> event + "." + name().toLowerCase(Locale.ROOT);
            default -> event;
        };
    }

    /** Shows that a responsible officer has answered: what the two hours are about. */
    public boolean answers() {
        return switch (this) {
            case REPLY, VISIT, ASK, FORWARD, RESOLVE, REJECT -> true;
            default -> false;
        };
    }
}
