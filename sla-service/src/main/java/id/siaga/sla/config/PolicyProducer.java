package id.siaga.sla.config;

import id.siaga.region.RegionPack;
import id.siaga.sla.domain.AudiencePolicy;
import id.siaga.sla.domain.PausePolicy;
import id.siaga.sla.domain.Promises;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The policies of this installation, taken from its region pack. */
class PolicyProducer {
    @Produces
    @Singleton
    Promises promises(RegionPack pack) {
        return new Promises(pack);
    }

    @Produces
    @Singleton
    PausePolicy pausePolicy(RegionPack pack) {
        return new PausePolicy(pack);
    }

    @Produces
    @Singleton
    AudiencePolicy audiencePolicy(RegionPack pack) {
        return new AudiencePolicy(pack);
    }
}
