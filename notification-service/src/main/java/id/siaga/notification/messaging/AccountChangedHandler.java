package id.siaga.notification.messaging;

import id.siaga.contracts.delivery.AccountChanged;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.notification.application.NoteAccountError;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Of what a provider tells about our accounts, the errors are this service's: they are why nothing goes out. */
@ApplicationScoped
class AccountChangedHandler implements EventHandler<AccountChanged> {
    private static final String ERRORS = "errors";

    private final NoteAccountError noteAccountError;

    AccountChangedHandler(NoteAccountError noteAccountError) {
        this.noteAccountError = noteAccountError;
    }

    @Override
    public Class<AccountChanged> shape() {
        return AccountChanged.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, AccountChanged event) {
        return event.field().equals(ERRORS)
                ? noteAccountError.handle(tx, event.channel(), event.account(), event.code())
                : Uni.createFrom().voidItem();
    }
}
