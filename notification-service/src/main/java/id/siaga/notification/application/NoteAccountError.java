package id.siaga.notification.application;

import id.siaga.eventing.Alarms;
import id.siaga.eventing.Tx;
import id.siaga.notification.domain.DeliveryOutcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A provider reports an error of an account and of no message: somebody must know unless it passes by itself. The alarm is
 * the one that a refused message raises, and ends like it when a message goes out.
 */
@ApplicationScoped
public class NoteAccountError {
    private static final int NO_CODE = -1;

    private final Providers providers;
    private final Alarms alarms;

    NoteAccountError(Providers providers, Alarms alarms) {
        this.providers = providers;
        this.alarms = alarms;
    }

    /** @param code as the provider wrote it; null where it named none */
    public Uni<Void> handle(Tx tx, String channel, String account, String code) {
        DeliveryOutcome meaning = providers
                .of(channel)
                .map(provider -> provider.meaningOf(number(code)))
                .orElseGet(() -> new DeliveryOutcome.Refused(number(code)));
        return meaning instanceof DeliveryOutcome.TryLater
                ? Uni.createFrom().voidItem()
                : alarms.raise(tx, Consequences.ACCOUNT_TROUBLE, account, Consequences.CHECK_ACCOUNT);
    }

    private static int number(String code) {
        return code != null && code.matches("[0-9]{1,9}") ? Integer.parseInt(code) : NO_CODE;
    }
}
