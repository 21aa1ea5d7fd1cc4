package id.siaga.routing.conversation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.routing.casework.domain.State;
import id.siaga.routing.conversation.domain.Reading.AsksHelp;
import id.siaga.routing.conversation.domain.Reading.AsksStatus;
import id.siaga.routing.conversation.domain.Reading.Cancels;
import id.siaga.routing.conversation.domain.Reading.GivesFeedback;
import id.siaga.routing.conversation.domain.Reading.Greets;
import id.siaga.routing.conversation.domain.Reading.Joins;
import id.siaga.routing.conversation.domain.Reading.NamesNothing;
import id.siaga.routing.conversation.domain.Reading.Registers;
import id.siaga.routing.conversation.domain.Reading.SaysAnswered;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadMessageTest {
    private static final Instant AT = Instant.parse("2026-03-14T10:00:00Z");
    private static final UUID ID = UUID.randomUUID();

    private final ReadMessage readMessage = new ReadMessage("BWI", Duration.ofMinutes(10), "Lampu jalan padam"::equals);

    @Test
    void shouldRegisterTheFirstMessage() {
        assertThat(read(said("Jalan rusak"))).isInstanceOf(Registers.class);
    }

    @Test
    void shouldJoinExactlyAtTheEndOfTheWindow() {
        assertThat(read(said("di depan masjid"), past(State.ASSIGNED, false, AT.minus(Duration.ofMinutes(10)))))
                .isEqualTo(new Joins(ID));
    }

    @Test
    void shouldRegisterOneMillisecondAfterTheWindow() {
        Instant before = AT.minus(Duration.ofMinutes(10)).minusMillis(1);

        assertThat(read(said("di depan masjid"), past(State.ASSIGNED, false, before)))
                .isInstanceOf(Registers.class);
    }

    @Test
    void shouldRegisterWhenAnOfficerHasActed() {
        assertThat(read(said("lampu mati"), past(State.ASSIGNED, true, AT))).isInstanceOf(Registers.class);
        assertThat(read(said("lampu mati"), past(State.CANCELLED, false, AT))).isInstanceOf(Registers.class);
    }

    @Test
    void shouldRegisterOnAnotherAccount() {
        Past elsewhere = new Past(ID, "BWI-2603-00001", State.ASSIGNED, "whatsapp", "another", false, false, null, AT);

        assertThat(read(said("lampu mati"), elsewhere)).isInstanceOf(Registers.class);
    }

    @Test
    void shouldJoinWhatWasAskedQuotedOrNamed() {
        Past old = past(State.WAITING_FOR_CITIZEN, true, AT.minus(Duration.ofDays(3)));
        assertThat(read(said("di RT 3"), old)).isEqualTo(new Joins(ID));

        Past closed = past(State.CLOSED, true, AT.minus(Duration.ofDays(9)));
        assertThat(read(said("untuk BWI-2603-00001 masih rusak"), closed)).isEqualTo(new Joins(ID));

        UUID quoted = UUID.randomUUID();
        Said quoting = new Said("whatsapp", "one", "terima kasih", true, quoted, AT);
        assertThat(readMessage.read(quoting, List.of(closed))).isEqualTo(new Joins(quoted));
    }

    @Test
    void shouldNotJoinATicketOfSomebodyElse() {
        assertThat(read(said("BWI-2603-77777 itu punya tetangga, jalan saya juga rusak")))
                .isInstanceOf(Registers.class);
        assertThat(read(said("STATUS BWI-2603-77777"))).isEqualTo(new NamesNothing("BWI-2603-77777"));
    }

    @Test
    void shouldReadKeywords() {
        Past open = past(State.ASSIGNED, true, AT);
        assertThat(read(said("Status"), open)).isEqualTo(new AsksStatus(ID));
        assertThat(read(said("cek nomor BWI 2603 00001"), open)).isEqualTo(new AsksStatus(ID));
        assertThat(read(said("BATAL"), open)).isEqualTo(new Cancels(ID));
        assertThat(read(said("bantuan"), open)).isInstanceOf(AsksHelp.class);
        assertThat(read(said("status jalan di desa saya kapan diperbaiki"), open))
                .isInstanceOf(Registers.class);
        assertThat(read(said("BATAL"))).isInstanceOf(AsksHelp.class);
    }

    @Test
    void shouldTakeOneAndTwoForFeedbackOnlyWhenResolved() {
        assertThat(read(said("1"), asked(ID, State.RESOLVED, true, AT))).isEqualTo(new GivesFeedback(ID, true));
        assertThat(read(said("2"), asked(ID, State.RESOLVED, true, AT))).isEqualTo(new GivesFeedback(ID, false));
        assertThat(read(said("1"))).isInstanceOf(AsksHelp.class);
        assertThat(read(said("1"), past(State.WAITING_FOR_CITIZEN, true, AT))).isEqualTo(new Joins(ID));
    }

    @Test
    void shouldTakeOneAndTwoForAReadyAnswerOnlyUntilSomebodyActs() {
        Past offered = asked(ID, State.ASSIGNED, false, AT);
        Past acted = asked(ID, State.IN_PROGRESS, true, AT);

        assertThat(read(said("1"), offered)).isEqualTo(new SaysAnswered(ID, true));
        assertThat(read(said("2 belum"), offered)).isEqualTo(new SaysAnswered(ID, false));
        assertThat(read(said("1"), acted)).isInstanceOf(AsksHelp.class);
    }

    @Test
    void shouldTakeOneAndTwoForWhatWasAskedLast() {
        UUID older = UUID.randomUUID();
        Past answered = asked(ID, State.ASSIGNED, false, AT.minus(Duration.ofHours(2)));
        Past resolvedBefore = asked(older, State.RESOLVED, true, AT.minus(Duration.ofHours(3)));
        Past resolvedAfter = asked(older, State.RESOLVED, true, AT.minus(Duration.ofHours(1)));

        assertThat(read(said("2"), answered, resolvedAfter)).isEqualTo(new GivesFeedback(older, false));
        assertThat(read(said("2"), answered, resolvedBefore)).isEqualTo(new SaysAnswered(ID, false));
    }

    @Test
    void shouldNotJoinAComplaintToAQuestionThatWasAnswered() {
        Past answered = new Past(ID, "BWI-2603-00001", State.ASSIGNED, "whatsapp", "one", false, true, null, AT);

        assertThat(read(said("Lampu jalan padam"), answered)).isInstanceOf(Registers.class);
        assertThat(read(said("untuk anak saya"), answered)).isEqualTo(new Joins(ID));
        assertThat(read(said("Lampu jalan padam"), past(State.ASSIGNED, false, AT)))
                .isEqualTo(new Joins(ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"halo", "Assalamu'alaikum wr. wb.", "pagi", "Selamat malam pak admin", "HALO!!!"})
    void shouldGreetAGreeting(String greeting) {
        assertThat(read(said(greeting))).isInstanceOf(Greets.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/start", "/start kec-contoh", "/start@siaga_bot", "Get Started", "Mulai"})
    void shouldGreetWhoOpensAChat(String opening) {
        assertThat(read(said(opening))).isInstanceOf(Greets.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"halo, jalan rusak", "pagi pak lampu mati", "👍", "...", "Tes", "/start jalan rusak"})
    void shouldNotTakeMoreForAGreeting(String text) {
        assertThat(read(said(text))).isInstanceOf(Registers.class);
    }

    private Reading read(Said said, Past... cases) {
        return readMessage.read(said, List.of(cases));
    }

    private static Said said(String text) {
        return new Said("whatsapp", "one", text, true, null, AT);
    }

    private static Past past(State state, boolean acted, Instant lastMessageAt) {
        return new Past(ID, "BWI-2603-00001", state, "whatsapp", "one", acted, false, null, lastMessageAt);
    }

    private static Past asked(UUID id, State state, boolean acted, Instant askedAt) {
        return new Past(id, "BWI-2603-00001", state, "whatsapp", "one", acted, false, askedAt, AT);
    }
}
