package id.siaga.routing.conversation.messaging;

import id.siaga.contracts.message.MessageSentByUnit;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.routing.conversation.application.HearUnit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class MessageSentByUnitHandler implements EventHandler<MessageSentByUnit> {
    private final HearUnit hearUnit;

    MessageSentByUnitHandler(HearUnit hearUnit) {
        this.hearUnit = hearUnit;
    }

    @Override
    public Class<MessageSentByUnit> shape() {
        return MessageSentByUnit.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, MessageSentByUnit event) {
        return hearUnit.handle(tx, event);
    }
}
