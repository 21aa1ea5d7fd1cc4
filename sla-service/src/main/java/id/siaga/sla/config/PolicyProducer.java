package id.siaga.sla.config;

import id.siaga.region.RegionPack;
import id.siaga.sla.domain.AudiencePolicy;
import id.siaga.sla.domain.LadderPolicy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The policies of this installation, taken from its region pack. */
class PolicyProducer {
    @Produces
    @Singleton
    LadderPolicy ladderPolicy(RegionPack pack) {
        return LadderPolicy.of(pack.ladder());
    }

    @Produces
    @Singleton
    AudiencePolicy audiencePolicy(RegionPack pack, LadderPolicy ladder) {
        return new AudiencePolicy(pack, ladder);
    }
}
