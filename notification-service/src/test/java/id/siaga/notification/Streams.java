package id.siaga.notification;

import id.siaga.contracts.CloudEvent;
import id.siaga.contracts.Event;
import id.siaga.contracts.EventCatalog;
import id.siaga.contracts.EventType;
import id.siaga.contracts.complaint.Actor;
import id.siaga.contracts.complaint.ComplaintAssigned;
import id.siaga.contracts.complaint.ComplaintRegistered;
import id.siaga.contracts.complaint.TriageRequested;
import id.siaga.contracts.contact.Address;
import id.siaga.contracts.contact.ContactLinked;
import id.siaga.contracts.conversation.InboundNoted;
import id.siaga.contracts.conversation.ReplyRequested;
import id.siaga.eventing.EventJson;
import id.siaga.testing.KafkaProbe;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the other services would send about one citizen and one complaint. */
final class Streams {
    static final String ACCOUNT = "1000000351008";
    final String citizen = UUID.randomUUID().toString();
    final String conversation = UUID.randomUUID().toString();
    final String complaint = UUID.randomUUID().toString();
    final String phone = "62800000" + Integer.toString(10_000 + Math.abs(citizen.hashCode() % 89_999));
    final String ticket = "BWI-2611-" + phone.substring(8);
    private final KafkaProbe kafka;

    Streams(KafkaProbe kafka) {
        this.kafka = kafka;
    }

    void send(Event event) {
        EventType<?> type = EventCatalog.of(event.getClass());
        byte[] body = EventJson.write(event).getBytes(StandardCharsets.UTF_8);
        String id = UUID.randomUUID().toString();
        kafka.send(type.topic(), event.key(), new CloudEvent(id, "/test", type.name(), event.key(), null, null, body));
    }

    ReplyRequested acknowledgement(String replyId, Instant at) {
        return reply(replyId, "ack", null, at);
    }

    ReplyRequested reply(String replyId, String purpose, String text, Instant at) {
        Map<String, String> params = Map.of(
                "unit",
                "Kec. Blimbingsari",
                "tiket",
                ticket,
                "batas",
                "14.30 WIB",
                "tautan",
                "http://localhost/lacak/t");
        return new ReplyRequested(
                replyId, conversation, citizen, "whatsapp", ACCOUNT, complaint, purpose, params, text, at);
    }

    ContactLinked contact(long version, String kind, String sealed, Instant at) {
        return new ContactLinked(citizen, version, List.of(new Address("whatsapp", conversation, kind, sealed)), at);
    }

    InboundNoted inbound(Instant at) {
        return new InboundNoted(conversation, citizen, "whatsapp", ACCOUNT, at);
    }

    ComplaintRegistered registered(Instant at) {
        return new ComplaintRegistered(
                complaint,
                1,
                ticket,
                "token",
                "pengaduan",
                "P3",
                "whatsapp",
                ACCOUNT,
                conversation,
                citizen,
                at,
                at.plusSeconds(7200),
                "receipt",
                "v1",
                at,
                null,
                null,
                at);
    }

    TriageRequested triageRequested(long version, Instant at) {
        return new TriageRequested(complaint, version, List.of(), List.of(), at);
    }

    ComplaintAssigned assigned(long version, String unit, Instant at) {
        return new ComplaintAssigned(
                complaint, version, unit, null, "jalan", null, List.of(), new Actor("system", "system"), at);
    }
}
