package id.siaga.routing.decision.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.region.RegionPack;
import id.siaga.routing.decision.domain.Lead;
import id.siaga.routing.decision.domain.Wording;
import id.siaga.routing.decision.text.RuleOpinions;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ApprenticeTest {
    private static final RegionPack PACK = RegionPack.read(Path.of("../deploy/regions/banyuwangi"));
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final Wording DRONE = new Wording("drone tetangga terbang di atas rumah", "");
    private static final Wording LIGHT = new Wording("lampu jalan mati", "");

    private final Apprentice apprentice = new Apprentice(PACK, new RuleOpinions(PACK.categories(), PACK.confidence()));

    @Test
    void shouldLetTheRulesDecideUntilAModelHasProvedItself() {
        learn(1, 49, DRONE, "opd-dishub");
        apprentice.upToDate(apprentice.knows());
        assertThat(version()).isEqualTo("rules");

        learn(50, 50, DRONE, "opd-dishub");

        assertThat(version()).isEqualTo("mix1-50-50");
        assertThat(apprentice.on(DRONE).units().getFirst().unit()).isEqualTo("opd-dishub");
    }

    @Test
    void shouldNotUseAModelThatIsRightLessOftenThanTheRules() {
        // Given decisions that follow no rule and then some the rules knew all along
        for (int i = 1; i <= 60; i++) {
            learn(i, i, LIGHT, i % 2 == 0 ? "opd-dlh" : "opd-dinkes");
        }
        learn(61, 75, LIGHT, "opd-dishub");

        apprentice.upToDate(apprentice.knows());

        assertThat(version()).isEqualTo("rules");
    }

    @Test
    void shouldLetTheRulesDecideWhileTheNextModelIsBuilt() {
        learn(1, 60, DRONE, "opd-dishub");
        apprentice.upToDate(apprentice.knows());

        apprentice.rebuild();
        learn(1, 59, DRONE, "opd-dishub");
        assertThat(version()).isEqualTo("rules");

        learn(60, 60, DRONE, "opd-dishub");
        apprentice.upToDate(60);
        assertThat(version()).isEqualTo("mix1-60-60");
    }

    @Test
    void shouldForgetWhatIsMissingFromTheNextBuild() {
        learn(1, 60, DRONE, "opd-dishub");
        apprentice.upToDate(apprentice.knows());
        apprentice.rebuild();

        for (int i = 1; i <= 60; i++) {
            apprentice.learn(i - 1, i, i <= 5 ? null : example(i, DRONE, "opd-dishub"));
        }
        apprentice.upToDate(apprentice.knows());

        assertThat(apprentice.knows()).isEqualTo(60);
        assertThat(version()).isEqualTo("mix1-55-60");
    }

    @Test
    void shouldKnowWhatTeachesNothing() {
        apprentice.learn(0, 7, null);
        apprentice.upToDate(apprentice.knows());

        assertThat(apprentice.knows()).isEqualTo(7);
        assertThat(version()).isEqualTo("rules");
    }

    private String version() {
        return apprentice.on(DRONE).model();
    }

    private void learn(int from, int to, Wording wording, String unit) {
        for (int i = from; i <= to; i++) {
            apprentice.learn(i - 1, i, example(i, wording, unit));
        }
    }

    private static Example example(int number, Wording wording, String unit) {
        return new Example(wording, new Lead("keamanan", unit), START.plusSeconds(number));
    }
}
