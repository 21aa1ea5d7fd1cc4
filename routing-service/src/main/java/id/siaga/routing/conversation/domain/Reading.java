package id.siaga.routing.conversation.domain;

import java.util.UUID;

/** What a message with content means. */
public sealed interface Reading {
    record Registers() implements Reading {}

    record Joins(UUID complaint) implements Reading {}

    record AsksStatus(UUID complaint) implements Reading {}

    record Cancels(UUID complaint) implements Reading {}

    record GivesFeedback(UUID complaint, boolean accepted) implements Reading {}

    /** Whether a ready answer from the service catalogue was enough. */
    record SaysAnswered(UUID complaint, boolean answered) implements Reading {}

    /** Asked for a complaint that this citizen does not have. */
    record NamesNothing(String ticket) implements Reading {}

    record Greets() implements Reading {}

    record AsksHelp() implements Reading {}
}
