package id.siaga.routing.casework.application;

import id.siaga.region.RegionPack;
import id.siaga.routing.decision.domain.DecideUnit;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The decision on this installation's pack. */
class DecisionPolicy {
    @Produces
    @Singleton
    DecideUnit decideUnit(RegionPack pack) {
        return new DecideUnit(pack);
    }
}
