package id.siaga.routing.casework.application;

import id.siaga.region.RegionPack;
import id.siaga.routing.decision.domain.DecideUnit;
import id.siaga.routing.decision.domain.Reasons;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The decision on this installation's pack, and its words. */
class DecisionPolicy {
    @Produces
    @Singleton
    DecideUnit decideUnit(RegionPack pack) {
        return new DecideUnit(pack);
    }

    @Produces
    @Singleton
    Reasons reasons(RegionPack pack) {
        return new Reasons(pack);
    }
}
