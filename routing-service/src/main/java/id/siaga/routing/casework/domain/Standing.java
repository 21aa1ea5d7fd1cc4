package id.siaga.routing.casework.domain;

import java.time.Instant;
import java.util.List;

/**
 * What changes about a complaint.
 *
 * @param level how high it has been escalated, 0 for not at all
 * @param actedAt when an officer first did anything, {@code respondedAt} when one first answered; null before
 * @param version counts its events; {@code lastHash} closes its timeline so far
 */
public record Standing(
        State state,
        String unit,
        String category,
        Place place,
        List<String> candidates,
        Promise promise,
        int level,
        boolean verified,
        Instant actedAt,
        Instant respondedAt,
        Instant lastMessageAt,
        long version,
        String lastHash) {
    static Standing beginning(Place place, Promise promise, Instant sentAt) {
        return new Standing(
                State.RECEIVED,
                null,
                null,
                place,
                List.of(),
                promise,
                0,
                false,
                null,
                null,
                sentAt,
                0,
                TimelineEntry.BEGINNING);
    }

    Standing led(String newUnit, String newCategory, Place newPlace, List<String> newCandidates) {
        return new Standing(
                state,
                newUnit,
                newCategory,
                newPlace,
                newCandidates,
                promise,
                level,
                verified,
                actedAt,
                respondedAt,
                lastMessageAt,
                version,
                lastHash);
    }

    Standing promised(Promise newPromise, int newLevel) {
        return new Standing(
                state,
                unit,
                category,
                place,
                candidates,
                newPromise,
                newLevel,
                verified,
                null,
                null,
                lastMessageAt,
                version,
                lastHash);
    }

    Standing raised(int newLevel) {
        return new Standing(
                state,
                unit,
                category,
                place,
                candidates,
                promise,
                newLevel,
                verified,
                actedAt,
                respondedAt,
                lastMessageAt,
                version,
                lastHash);
    }

    Standing heard(Instant messageAt) {
        return new Standing(
                state,
                unit,
                category,
                place,
                candidates,
                promise,
                level,
                verified,
                actedAt,
                respondedAt,
                messageAt,
                version,
                lastHash);
    }

    Standing acted(Instant at, boolean answered) {
        return new Standing(
                state,
                unit,
                category,
                place,
                candidates,
                promise,
                level,
                true,
                actedAt == null ? at : actedAt,
                answered && respondedAt == null ? at : respondedAt,
                lastMessageAt,
                version,
                lastHash);
    }

    Standing moved(State newState, String hash) {
        return new Standing(
                newState,
                unit,
                category,
                place,
                candidates,
                promise,
                level,
                verified,
                actedAt,
                respondedAt,
                lastMessageAt,
                version + 1,
                hash);
    }
}
