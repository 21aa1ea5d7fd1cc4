package id.siaga.routing.casework.application;

import id.siaga.region.RegionPack;
import id.siaga.routing.decision.domain.DecideUnit;
import id.siaga.routing.decision.domain.Reasons;
import id.siaga.routing.decision.learning.Apprentice;
import id.siaga.routing.decision.text.ReadNature;
import id.siaga.routing.decision.text.ReadTroubles;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The decision on this installation's pack, and its words. */
class DecisionPolicy {
    @Produces
    @Singleton
    Apprentice apprentice(RegionPack pack) {
        return new Apprentice(pack);
    }

    @Produces
    @Singleton
    DecideUnit decideUnit(RegionPack pack, Apprentice apprentice) {
        return new DecideUnit(pack, apprentice, new ReadNature());
    }

    @Produces
    @Singleton
    ReadTroubles readTroubles(RegionPack pack) {
        return new ReadTroubles(pack.categories());
    }

    @Produces
    @Singleton
    Reasons reasons(RegionPack pack) {
        return new Reasons(pack);
    }
}
