package id.siaga.notification.provider.whatsapp;

import id.siaga.notification.domain.DeliveryOutcome;
import id.siaga.notification.domain.DeliveryOutcome.AccountTrouble;
import id.siaga.notification.domain.DeliveryOutcome.Reason;
import id.siaga.notification.domain.DeliveryOutcome.Refused;
import id.siaga.notification.domain.DeliveryOutcome.TryLater;
import id.siaga.notification.domain.DeliveryOutcome.WindowClosed;

/**
 * What the Cloud API's error codes mean for a notification, in the answer to a send and in a failed status alike
 * (developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes).
 */
final class WhatsAppErrors {
    private static final int FIRST_PERMISSION = 200;
    private static final int LAST_PERMISSION = 299;

    private WhatsAppErrors() {}

    static DeliveryOutcome outcome(int code) {
        return switch (code) {
            case 4, 80007, 130429 -> new TryLater(Reason.THROTTLED, code);
            case 131056 -> new TryLater(Reason.PAIR_LIMIT, code);
            case 131057 -> new TryLater(Reason.MAINTENANCE, code);
            case 131047 -> new WindowClosed();
            case 0, 3, 10, 190, 368, 131005, 131031, 131042 -> new AccountTrouble(code);
            // Service trouble on their side: the message surely is not out.
            case 2, 131000, 131016 -> new TryLater(Reason.UNREACHABLE, code);
            default ->
                code >= FIRST_PERMISSION && code <= LAST_PERMISSION ? new AccountTrouble(code) : new Refused(code);
        };
    }
}
