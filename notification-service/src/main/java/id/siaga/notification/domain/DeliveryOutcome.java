package id.siaga.notification.domain;

/** What became of one attempt to send. */
public sealed interface DeliveryOutcome {
    /** The provider has it and gave it a name. */
    record Accepted(String messageId) implements DeliveryOutcome {}

    /** The provider surely does not have it; a later attempt may succeed. */
    record TryLater(Reason reason, int code) implements DeliveryOutcome {}

    /** It may have been sent: only a status tells, until the lease ends. */
    record Unknown(int code) implements DeliveryOutcome {}

    /** It will never be taken as it is. */
    record Refused(int code) implements DeliveryOutcome {}

    /** Free text outside the 24 hours. */
    record WindowClosed() implements DeliveryOutcome {}

    /** Nothing of this account can be sent until somebody puts it right. */
    record AccountTrouble(int code) implements DeliveryOutcome {}

    /** Why later. */
    enum Reason {
        /** Too many messages by the account. */
        THROTTLED,
        /** Too many messages to this person. */
        PAIR_LIMIT,
        MAINTENANCE,
        UNREACHABLE
    }

    /** The provider's code for the attempt's record; 0 for none. */
    default int providerCode() {
        return switch (this) {
            case Accepted accepted -> 0;
            case TryLater later -> later.code();
            case Unknown unknown -> unknown.code();
            case Refused refused -> refused.code();
            case WindowClosed closed -> 131047;
            case AccountTrouble trouble -> trouble.code();
        };
    }
}
