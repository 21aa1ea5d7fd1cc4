package id.siaga.routing.conversation.messaging;

import id.siaga.contracts.message.MessageReceived;
import id.siaga.eventing.EventHandler;
import id.siaga.eventing.Tx;
import id.siaga.routing.conversation.application.ReceiveMessage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class MessageReceivedHandler implements EventHandler<MessageReceived> {
    private final ReceiveMessage receiveMessage;

    MessageReceivedHandler(ReceiveMessage receiveMessage) {
        this.receiveMessage = receiveMessage;
    }

    @Override
    public Class<MessageReceived> shape() {
        return MessageReceived.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, MessageReceived event) {
        return receiveMessage.handle(tx, event);
    }
}
