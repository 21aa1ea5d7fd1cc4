package id.siaga.routing.casework.application;

import id.siaga.region.RegionPack;
import id.siaga.routing.decision.domain.DecideUnit;
import id.siaga.routing.decision.domain.Reasons;
import id.siaga.routing.decision.learning.Apprentice;
import id.siaga.routing.decision.text.ReadNature;
import id.siaga.routing.decision.text.ReadTroubles;
import id.siaga.routing.decision.text.RuleOpinions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The decision on this installation's pack, and its words. */
class DecisionPolicy {
    @Produces
    @Singleton
    RuleOpinions rules(RegionPack pack) {
        return new RuleOpinions(pack.categories(), pack.confidence());
    }

    @Produces
    @Singleton
    ReadNature readNature() {
        return new ReadNature();
    }

    @Produces
    @Singleton
    Apprentice apprentice(RegionPack pack, RuleOpinions rules) {
        return new Apprentice(pack, rules);
    }

    @Produces
    @Singleton
    DecideUnit decideUnit(RegionPack pack, Apprentice apprentice, ReadNature readNature) {
        return new DecideUnit(pack, apprentice, readNature);
    }

    @Produces
    @Singleton
    ReadTroubles readTroubles(RuleOpinions rules, ReadNature readNature) {
        return new ReadTroubles(rules, readNature);
    }

    @Produces
    @Singleton
    Reasons reasons(RegionPack pack) {
        return new Reasons(pack);
    }
}
