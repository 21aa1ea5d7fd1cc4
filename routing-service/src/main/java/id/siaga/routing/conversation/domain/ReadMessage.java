package id.siaga.routing.conversation.domain;

import id.siaga.routing.casework.domain.State;
import id.siaga.routing.casework.domain.Ticket;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Message to complaint, without menus and without guessing: keywords first, then joining, else it is a new complaint.
 * A message joins when it quotes one of our messages about a complaint, names its ticket, answers its question, or
 * comes within the join window of its last message on the same account before an officer has acted. What reads as a
 * complaint is no part of a question that was answered from the catalogue: it is a complaint of its own.
 */
public final class ReadMessage {
    private final String ticketPrefix;
    private final Duration joinWindow;
    private final Predicate<String> complains;

    /** @param complains whether words read as a complaint */
    public ReadMessage(String ticketPrefix, Duration joinWindow, Predicate<String> complains) {
        this.ticketPrefix = ticketPrefix;
        this.joinWindow = joinWindow;
        this.complains = complains;
    }

    /** @param cases the citizen's complaints, newest first */
    public Reading read(Said said, List<Past> cases) {
        return keyword(said, cases)
                .orElseGet(() -> joined(said, cases)
                        .<Reading>map(Joins::new)
                        .orElseGet(() -> Keyword.of(said.words()) == Keyword.DIGIT ? new AsksHelp() : new Registers()));
    }

    private Optional<Reading> keyword(Said said, List<Past> cases) {
        if (!said.bare()) {
            return Optional.empty();
        }
        return switch (Keyword.of(said.words())) {
            case HELP -> Optional.of(new AsksHelp());
            case GREETING -> Optional.of(new Greets());
            case STATUS -> Optional.of(status(said, cases));
            case CANCEL -> Optional.of(cancel(said, cases));
            case DIGIT -> feedback(said, cases);
            case NONE -> Optional.empty();
        };
    }

    private Reading status(Said said, List<Past> cases) {
        return about(said, cases, past -> true).<Reading>map(AsksStatus::new).orElseGet(() -> nothing(said));
    }

    private Reading cancel(Said said, List<Past> cases) {
        return about(said, cases, past -> past.isOn(said) && past.state().isOpen())
                .<Reading>map(Cancels::new)
                .orElseGet(() -> nothing(said));
    }

    private Reading nothing(Said said) {
        return Ticket.in(said.words(), ticketPrefix)
                .<Reading>map(NamesNothing::new)
                .orElseGet(AsksHelp::new);
    }

    /** The complaint quoted, else the one we asked about last. */
    private Optional<Reading> feedback(Said said, List<Past> cases) {
        return cases.stream()
                .filter(Past::asks)
                .filter(past ->
                        said.quoted() == null ? past.isOn(said) : past.id().equals(said.quoted()))
                .max(Comparator.comparing(Past::askedAt))
                .map(past -> verdict(past, said.words().startsWith("1")));
    }

    private static Reading verdict(Past past, boolean yes) {
        return past.state() == State.RESOLVED ? new GivesFeedback(past.id(), yes) : new SaysAnswered(past.id(), yes);
    }

    /** The complaint named by its ticket or quoted, else the newest that fits. A ticket that is not theirs is nobody's. */
    private Optional<UUID> about(Said said, List<Past> cases, Predicate<Past> otherwise) {
        Optional<String> ticket = Ticket.in(said.words(), ticketPrefix);
        if (ticket.isPresent()) {
            return named(ticket.get(), cases);
        }
        return Optional.ofNullable(said.quoted())
                .or(() -> cases.stream().filter(otherwise).map(Past::id).findFirst());
    }

    private Optional<UUID> joined(Said said, List<Past> cases) {
        return Optional.ofNullable(said.quoted())
                .or(() -> Ticket.in(said.words(), ticketPrefix).flatMap(ticket -> named(ticket, cases)))
                .or(() -> cases.stream()
                        .filter(past -> past.isOn(said) && past.state() == State.WAITING_FOR_CITIZEN)
                        .map(Past::id)
                        .findFirst())
                .or(() -> cases.stream()
                        .filter(past -> past.isOn(said) && isStillBeingTold(said, past))
                        .map(Past::id)
                        .findFirst());
    }

    private boolean isStillBeingTold(Said said, Past past) {
        boolean untouched = past.state().isOpen() && !past.acted();
        boolean soon =
                Duration.between(past.lastMessageAt(), said.sentAt()).abs().compareTo(joinWindow) <= 0;
        return untouched && soon && !(past.answered() && complains.test(said.words()));
    }

    private static Optional<UUID> named(String ticket, List<Past> cases) {
        return cases.stream()
                .filter(past -> past.ticket().equals(ticket))
                .map(Past::id)
                .findFirst();
    }
}
