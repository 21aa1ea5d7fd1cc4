package id.siaga.routing.casework.api;

import id.siaga.region.RegionPack;
import id.siaga.region.Unit;
import id.siaga.routing.casework.domain.Proposal;
import id.siaga.routing.decision.domain.Reasons;
import java.util.List;

/** A task to give or to refuse; {@code reasons} are Indonesian. */
record ProposalView(String unit, String unitName, String category, List<String> reasons) {
    static ProposalView of(Proposal proposal, RegionPack pack, Reasons reasons) {
        return new ProposalView(
                proposal.unit(),
                pack.units().find(proposal.unit()).map(Unit::shortName).orElse(proposal.unit()),
                proposal.category(),
                reasons.each(proposal.reasons()));
    }
}
