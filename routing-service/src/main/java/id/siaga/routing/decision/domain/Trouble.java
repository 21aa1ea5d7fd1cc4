package id.siaga.routing.decision.domain;

import java.util.List;

/**
 * One of several troubles in a message.
 *
 * @param text the part of the message that speaks of it
 * @param unit as {@link Lead#unit}
 * @param reasons codes, those that speak for this trouble
 */
public record Trouble(String text, String category, String unit, List<String> reasons) {
    public Trouble {
        reasons = List.copyOf(reasons);
    }
}
