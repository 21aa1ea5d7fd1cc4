package id.siaga.routing.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siaga.contracts.complaint.Actor;
import id.siaga.contracts.complaint.ComplaintClosed;
import id.siaga.contracts.complaint.ComplaintReopened;
import id.siaga.contracts.complaint.InformationReceived;
import id.siaga.contracts.complaint.TriageRequested;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComplaintTest {
    private static final Instant AT = Instant.parse("2026-03-14T10:00:00Z");
    private static final Actor OFFICER = new Actor("officer-1", "officer");

    private final Complaint complaint = assigned();

    @Test
    void shouldCountEveryEventAndChainTheTimeline() {
        complaint.record(Act.REPLY, true, "web", OFFICER, AT, "Baik");
        complaint.resolve(OFFICER, AT, "Sudah");

        assertThat(complaint.standing().version()).isEqualTo(4);
        String previous = TimelineEntry.BEGINNING;
        for (Happening happening : complaint.happenings()) {
            assertThat(happening.entry().follows(previous)).isTrue();
            assertThat(happening.entry().holds(happening.salt(), happening.content()))
                    .isTrue();
            previous = happening.entry().hash();
        }
        assertThat(complaint.standing().lastHash()).isEqualTo(previous);
    }

    @Test
    void shouldNoticeAChangedEntry() {
        TimelineEntry entry = complaint.happenings().getFirst().entry();
        TimelineEntry changed = new TimelineEntry(
                entry.sequence(),
                entry.type(),
                AT.plusSeconds(1),
                entry.actor(),
                entry.contentHash(),
                entry.previousHash(),
                entry.hash());

        assertThat(changed.follows(TimelineEntry.BEGINNING)).isFalse();
        assertThat(entry.holds("salt", "another word")).isFalse();
    }

    @Test
    void shouldAnswerOnlyOnce() {
        complaint.record(Act.NOTE, false, "web", OFFICER, AT, "n");
        assertThat(complaint.standing().respondedAt()).isNull();
        assertThat(complaint.standing().actedAt()).isNull();

        complaint.ask("web", OFFICER, AT.plusSeconds(1), "Di mana?");
        complaint.record(Act.VISIT, true, "web", OFFICER, AT.plusSeconds(2), null);

        assertThat(complaint.standing().respondedAt()).isEqualTo(AT.plusSeconds(1));
    }

    @Test
    void shouldNotTakeAReadyAnswerForAnAnswer() {
        complaint.record(Act.REPLY, false, "web", OFFICER, AT, "catalogue");

        assertThat(complaint.standing().respondedAt()).isNull();
    }

    @Test
    void shouldGoOnWhenTheCitizenAnswersTheQuestion() {
        complaint.ask("web", OFFICER, AT, "Di mana?");

        complaint.inform("text", AT, AT, "Di depan balai desa");

        assertThat(complaint.standing().state()).isEqualTo(State.IN_PROGRESS);
        var event = (InformationReceived) complaint.happenings().getLast().event();
        assertThat(event.state()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void shouldReopenOneLevelHigherWithAFreshDeadline() {
        complaint.resolve(OFFICER, AT, "Sudah");
        Promise fresh = Promise.renewed(AT.plusSeconds(60), Duration.ofHours(2), "1");

        complaint.reopen(fresh, complaint.filing().citizen(), AT.plusSeconds(60), null);

        var event = (ComplaintReopened) complaint.happenings().getLast().event();
        assertThat(event.level()).isEqualTo(1);
        assertThat(event.dueAt()).isEqualTo(AT.plusSeconds(7260));
        assertThat(complaint.standing().state()).isEqualTo(State.ASSIGNED);
        assertThat(complaint.standing().respondedAt()).isNull();
    }

    @Test
    void shouldRefuseWhatTheTableDoesNotAllow() {
        assertThatThrownBy(() -> complaint.close("citizen", OFFICER, AT)).isInstanceOf(IllegalAct.class);
        complaint.cancel(AT, "batal");
        assertThatThrownBy(() -> complaint.resolve(OFFICER, AT, "Sudah")).isInstanceOf(IllegalAct.class);
        assertThat(complaint.happenings()).hasSize(3);
    }

    @Test
    void shouldMoveOnlyAsTheTableSays() {
        assertThat(Transitions.next(State.TRIAGE, Act.ASSIGN)).contains(State.ASSIGNED);
        assertThat(Transitions.next(State.TRIAGE, Act.RESOLVE)).isEmpty();
        assertThat(Transitions.next(State.RESOLVED, Act.CLOSE)).contains(State.CLOSED);
        assertThat(Transitions.next(State.MERGED, Act.REOPEN)).isEmpty();
        assertThat(Transitions.next(State.ASSIGNED, Act.NOTE)).contains(State.ASSIGNED);
    }

    @Test
    void shouldGoBackToTriageWithoutAUnit() {
        complaint.unassign(List.of("undone:35.10.25"), OFFICER, AT, "Karena dibatalkan.");

        assertThat(complaint.standing().state()).isEqualTo(State.TRIAGE);
        assertThat(complaint.standing().unit()).isNull();
        assertThat(complaint.standing().category()).isEqualTo("jalan-rusak");
        var event = (TriageRequested) complaint.happenings().getLast().event();
        assertThat(event.reasons()).containsExactly("undone:35.10.25");
    }

    @Test
    void shouldNotGoBackToTriageOnceSomebodyIsAtIt() {
        complaint.record(Act.REPLY, true, "web", OFFICER, AT, "Baik");

        assertThatThrownBy(() -> complaint.unassign(List.of(), OFFICER, AT, "")).isInstanceOf(IllegalAct.class);
    }

    @Test
    void shouldCloseAsInformationOnlyWhenTheReadyAnswerWasEnough() {
        complaint.sayAnswered(false, AT);
        assertThat(complaint.standing().state()).isEqualTo(State.ASSIGNED);

        complaint.sayAnswered(true, AT);

        assertThat(complaint.standing().state()).isEqualTo(State.CLOSED);
        assertThat(complaint.standing().respondedAt()).isNull();
        var event = (ComplaintClosed) complaint.happenings().getLast().event();
        assertThat(event.reason()).isEqualTo("information");
    }

    private static Complaint assigned() {
        Origin origin = new Origin("whatsapp", "1", "conversation", UUID.randomUUID());
        Filing filing = new Filing(UUID.randomUUID(), "BWI-2603-00001", "t", "pengaduan", "P3", origin, AT, "Jalan");
        Promise promise = Promise.renewed(AT, Duration.ofHours(2), "1");
        Complaint complaint = Complaint.register(filing, promise, Place.UNKNOWN, "Jalan rusak", AT, AT);
        complaint.assign(
                "35.10.25", "jalan-rusak", "35.10.25", List.of("account:35.10.25"), Complaint.SYSTEM, AT, null);
        return complaint;
    }
}
