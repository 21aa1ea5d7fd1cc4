package id.siaga.routing;

import id.siaga.contracts.Event;
import id.siaga.contracts.EventCatalog;
import id.siaga.contracts.complaint.Actor;
import id.siaga.contracts.contact.Address;
import id.siaga.contracts.contact.ContactLinked;
import id.siaga.contracts.conversation.InboundNoted;
import id.siaga.contracts.conversation.ReplyRequested;
import id.siaga.contracts.duty.DutyChanged;
import id.siaga.eventing.EventJson;
import id.siaga.routing.casework.domain.Act;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.Filing;
import id.siaga.routing.casework.domain.Happening;
import id.siaga.routing.casework.domain.Origin;
import id.siaga.routing.casework.domain.Place;
import id.siaga.routing.casework.domain.Promise;
import id.siaga.testing.GoldenSamples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What this service says to others, sample by sample, as its own aggregate says it. */
class SamplesTest {
    private static final Instant SENT = Instant.parse("2026-11-21T01:15:00Z");
    private static final Instant AT = Instant.parse("2026-11-21T01:15:01.250Z");
    private static final UUID CITIZEN = UUID.fromString("5f0a7c1e-8f2b-4f57-9a5e-0d7f3c3a1b01");
    private static final String CONVERSATION = "Zq3v9hT1kX0sWm2LrB7cYA";
    private static final Actor OFFICER = new Actor("0b6e0a52-6f4e-3d57-8a0e-2f5a4c1d9e77", "officer");
    private static final String REGISTERED = "2d4bd0c5-6a6e-4d0c-9a5d-6f1c0e5b7a10";
    private static final Promise PROMISE =
            new Promise(SENT, SENT.plus(Duration.ofHours(2)), "provider", "2026.11.1-1f2e3d4c");

    @TestFactory
    Stream<DynamicTest> shouldSayWhatTheSamplesSay() {
        return Stream.of(
                        registered().happenings().getFirst().event(),
                        last(c -> c.locate(new Place("35.10.25.2007", -8.3123, 114.3456), AT), registered()),
                        last(
                                c -> c.requestTriage(List.of("35.10.25"), null, List.of("account:unknown"), AT, "x"),
                                registered()),
                        assigned().happenings().getLast().event(),
                        last(c -> c.record(Act.REPLY, true, "web", OFFICER, AT, "x"), assigned()),
                        last(c -> c.ask("web", OFFICER, AT, "x"), assigned()),
                        last(c -> c.inform("text", AT, AT, "x"), assigned()),
                        last(c -> c.classify("lampu-jalan", OFFICER, AT), assigned()),
                        withTask().happenings().getLast().event(),
                        last(
                                c -> c.closeTask("tugas-1", "opd-dishub", OFFICER, AT.plus(Duration.ofDays(2)), "x"),
                                withTask()),
                        last(c -> c.forward("PLN ULP Rogojampi", "PLN-2611-77", OFFICER, AT, "x"), assigned()),
                        resolved().happenings().getLast().event(),
                        last(c -> c.reject("bukan-kewenangan", OFFICER, AT, "x"), assigned()),
                        last(c -> c.cancel(AT, "x"), assigned()),
                        last(c -> c.feedback(false, AT), resolved()),
                        last(c -> c.reopen(PROMISE, c.filing().citizen(), AT, null), resolved()),
                        last(c -> c.close("citizen", c.filing().citizen(), AT), resolved()),
                        reply(),
                        new InboundNoted(CONVERSATION, CITIZEN.toString(), "whatsapp", "1000000351025", SENT),
                        contact(),
                        new DutyChanged("35.10.25", 1, OFFICER.id(), null, OFFICER.id(), AT))
                .map(SamplesTest::matches);
    }

    private static DynamicTest matches(Event event) {
        String type = EventCatalog.of(event.getClass()).name();
        return DynamicTest.dynamicTest(type, () -> GoldenSamples.matches(type, EventJson.write(event)));
    }

    private static Event last(Consumer<Complaint> act, Complaint complaint) {
        act.accept(complaint);
        List<Happening> happenings = complaint.happenings();
        return happenings.getLast().event();
    }

    private static Complaint registered() {
        Filing filing = new Filing(
                UUID.fromString(REGISTERED),
                "BWI-2611-00042",
                "7c9e6679f8a84c0f9b1d2e3a4b5c6d7e",
                "pengaduan",
                "P3",
                new Origin("whatsapp", "1000000351025", CONVERSATION, CITIZEN),
                AT,
                "x");
        return Complaint.register(filing, PROMISE, new Place(null, -8.3123, 114.3456), "x", SENT, AT);
    }

    private static Complaint assigned() {
        Complaint complaint = registered();
        complaint.assign(
                "35.10.25",
                "jalan-rusak",
                "35.10.25.2007",
                List.of("account:35.10.25", "category:jalan-rusak"),
                Complaint.SYSTEM,
                AT,
                null);
        return complaint;
    }

    private static Complaint withTask() {
        Complaint complaint = assigned();
        complaint.openTask("tugas-1", "opd-dishub", AT.plus(Duration.ofDays(3)), OFFICER, AT, "x");
        return complaint;
    }

    private static Complaint resolved() {
        Complaint complaint = assigned();
        complaint.resolve(OFFICER, AT, "x");
        return complaint;
    }

    private static Event reply() {
        return new ReplyRequested(
                "e1b7f7ab-3c52-4a0f-8d1a-3c6f7f0d2a11",
                CONVERSATION,
                CITIZEN.toString(),
                "whatsapp",
                "1000000351025",
                "2d4bd0c5-6a6e-4d0c-9a5d-6f1c0e5b7a10",
                "ack",
                Map.of(
                        "unit", "Kec. Blimbingsari",
                        "tiket", "BWI-2611-00042",
                        "batas", "10.15 WIB",
                        "langkah", "dicatat",
                        "tautan", "http://localhost:8080/lacak/7c9e6679f8a84c0f9b1d2e3a4b5c6d7e"),
                null,
                AT);
    }

    private static Event contact() {
        return new ContactLinked(
                CITIZEN.toString(),
                1,
                List.of(new Address("whatsapp", CONVERSATION, "phone", "k1.c2VhbGVkLXNhbXBsZQ")),
                AT);
    }
}
