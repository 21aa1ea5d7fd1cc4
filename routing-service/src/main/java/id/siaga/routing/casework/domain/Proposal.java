package id.siaga.routing.casework.domain;

import java.util.List;

/**
 * A task that another unit may get, because the message speaks of a second trouble.
 *
 * @param reasons codes, those that speak for it
 */
public record Proposal(String unit, String category, List<String> reasons) {
    public Proposal {
        reasons = List.copyOf(reasons);
    }
}
