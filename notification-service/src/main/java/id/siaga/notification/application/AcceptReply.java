package id.siaga.notification.application;

import id.siaga.contracts.conversation.ReplyRequested;
import id.siaga.eventing.Tx;
import id.siaga.notification.domain.Audience;
import id.siaga.notification.domain.NewNotification;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Puts what a citizen shall hear into the ledger, once per reply id. It leaves at once where nothing is missing. */
@ApplicationScoped
public class AcceptReply {
    private final Enqueue enqueue;
    private final Wording wording;

    AcceptReply(Enqueue enqueue, Wording wording) {
        this.enqueue = enqueue;
        this.wording = wording;
    }

    public Uni<Void> handle(Tx tx, ReplyRequested reply) {
        Map<String, String> params = new HashMap<>(reply.params());
        if (reply.text() != null) {
            params.put(Wording.TEXT, reply.text());
        }
        // Words that can't be made are found here, where the record can be parked, not when it is too late.
        wording.text(reply.purpose(), params);
        return enqueue.handle(
                tx,
                new NewNotification(
                        "reply:" + reply.replyId(),
                        reply.complaintId(),
                        reply.citizen(),
                        Audience.CITIZEN,
                        reply.purpose(),
                        reply.channel(),
                        reply.account(),
                        reply.conversation(),
                        params,
                        reply.at()));
    }
}
