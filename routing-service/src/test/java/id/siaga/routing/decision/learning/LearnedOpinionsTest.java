package id.siaga.routing.decision.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.region.RegionPack;
import id.siaga.routing.decision.domain.Lead;
import id.siaga.routing.decision.domain.Opinion;
import id.siaga.routing.decision.domain.Wording;
import id.siaga.routing.decision.text.RuleOpinions;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LearnedOpinionsTest {
    private static final RegionPack PACK = RegionPack.read(Path.of("../deploy/regions/banyuwangi"));
    private static final RuleOpinions RULES = new RuleOpinions(PACK.categories(), PACK.confidence());
    private static final Wording DRONE = new Wording("drone tetangga terbang di atas rumah", "");
    private static final Lead DISHUB = new Lead("keamanan", "opd-dishub");

    private final LearnedOpinions learned = new LearnedOpinions(PACK.categories(), RULES, PACK.confidence());

    @Test
    void shouldBeginWithTheRules() {
        Wording light = new Wording("Lampu jalan mati sudah seminggu", "");

        assertThat(learned.on(light).units().getFirst().unit())
                .isEqualTo(RULES.on(light).units().getFirst().unit());
    }

    @Test
    void shouldFollowWhatPeopleDecided() {
        // Given a matter the rules send elsewhere
        assertThat(best(DRONE)).isNotEqualTo("opd-dishub");

        // When people have decided it a few times
        learn(10);

        // Then it goes there, and others like it
        assertThat(best(DRONE)).isEqualTo("opd-dishub");
        assertThat(best(new Wording("ada drone terbang rendah", ""))).isEqualTo("opd-dishub");
        assertThat(best(new Wording("Lampu jalan mati sudah seminggu", ""))).isEqualTo("opd-dishub");
        assertThat(best(new Wording("Sampah menumpuk di pasar", ""))).isEqualTo("opd-dlh");
    }

    @Test
    void shouldLearnTheSameFromTheSame() {
        LearnedOpinions other = new LearnedOpinions(PACK.categories(), RULES, PACK.confidence());

        learn(5);
        for (int i = 0; i < 5; i++) {
            other.learn(i, new Example(DRONE, DISHUB, Instant.EPOCH));
        }

        assertThat(other.on(DRONE)).isEqualTo(learned.on(DRONE));
    }

    @Test
    void shouldExplainByTheWordsOrByTheDecisions() {
        learn(10);

        Opinion opinion = learned.on(new Wording("drone", ""));

        assertThat(opinion.reasons()).containsExactly("learned:opd-dishub");
    }

    @Test
    void shouldStopAtSoManyLeadsAndGoOnLearning() {
        for (int i = 0; i < 500; i++) {
            learned.learn(i, new Example(DRONE, new Lead("keamanan", "opd-" + i), Instant.EPOCH));
        }
        learn(200);

        assertThat(learned.on(DRONE).chances()).hasSize(256);
        assertThat(learned.on(DRONE).model()).isEqualTo("mix1-700-199");
        assertThat(learned.on(new Wording("Sampah menumpuk di pasar", "")).units())
                .isNotEmpty();
    }

    private void learn(int times) {
        for (int i = 0; i < times; i++) {
            learned.learn(i, new Example(DRONE, DISHUB, Instant.EPOCH));
        }
    }

    private String best(Wording wording) {
        return learned.on(wording).units().getFirst().unit();
    }
}
