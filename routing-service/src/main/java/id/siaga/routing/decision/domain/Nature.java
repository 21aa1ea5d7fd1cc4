package id.siaga.routing.decision.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What kind of message it is, as far as the words tell.
 *
 * @param isComplaint somebody wants something done; false for greetings, praise, plain questions, adverts, chain
 *     messages, news and chat
 * @param isSuspect an advert or a chain message
 * @param danger somebody may be in danger now (P1)
 * @param vulnerable the person concerned needs more care than others (P2)
 * @param reasons codes such as {@code nature:keluhan}, the strongest first
 */
public record Nature(
        Kind kind, boolean isComplaint, boolean isSuspect, boolean danger, boolean vulnerable, List<String> reasons) {
    private static final Set<String> SUSPECT = Set.of("nature:iklan", "nature:berantai");

    public Nature {
        reasons = List.copyOf(reasons);
    }

    /** {@code suspect:iklan} or {@code suspect:berantai}; empty when nothing is suspected. */
    public Optional<String> suspicion() {
        return reasons.stream()
                .filter(reason -> isSuspect && SUSPECT.contains(reason))
                .map(reason -> reason.replace("nature:", "suspect:"))
                .findFirst();
    }

    /** P1 danger, P2 vulnerable, P3 everybody else. */
    public String priority() {
        return danger ? "P1" : vulnerable ? "P2" : "P3";
    }
}
