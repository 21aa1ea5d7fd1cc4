package id.siaga.routing.decision.application;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.eventing.Tx;
import id.siaga.eventing.UnitOfWork;
import id.siaga.region.RegionPack;
import id.siaga.routing.decision.domain.Corrections;
import id.siaga.routing.decision.domain.Wording;
import id.siaga.routing.decision.learning.Apprentice;
import id.siaga.routing.decision.text.RuleOpinions;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LearnRoutingTest {
    private static final RegionPack PACK = RegionPack.read(Path.of("../deploy/regions/banyuwangi"));
    private static final String KABUPATEN = "1000000351000";
    private static final String BLIMBINGSARI = "1000000351025";
    private static final Wording DRONE = new Wording("drone terbang di atas rumah", "");

    private final Apprentice apprentice = new Apprentice(PACK, new RuleOpinions(PACK.categories(), PACK.confidence()));
    private final Kept corrections = new Kept();
    private final LearnRouting learnRouting = new LearnRouting(new AtOnce(), corrections, apprentice, PACK);

    @Test
    void shouldLearnNothingFromAUnitThatGetsWhatCameToItsOwnNumber() {
        keep(30, BLIMBINGSARI, "35.10.25", Corrections.Source.TRIAGE);
        keep(30, BLIMBINGSARI, "35.10.25", Corrections.Source.CONFIRMED);
        keep(3, BLIMBINGSARI, "opd-dishub", Corrections.Source.TRIAGE);
        keep(4, BLIMBINGSARI, "35.10.25", Corrections.Source.TRANSFER);

        read(100);

        assertThat(apprentice.learned()).isEqualTo(7);
    }

    @Test
    void shouldLearnInBatchesUntilAllIsKnown() {
        keep(60, KABUPATEN, "opd-dishub", Corrections.Source.TRIAGE);

        assertThat(read(50)).isEqualTo(50);
        assertThat(read(50)).isEqualTo(10);

        assertThat(apprentice.knows()).isEqualTo(60);
        assertThat(version()).isEqualTo("mix1-60-60");
    }

    @Test
    void shouldTakeTheOfficeOfOnePlaceForTheOfficeOfAny() {
        keep(60, KABUPATEN, "35.10.25", Corrections.Source.TRANSFER);

        read(100);

        assertThat(apprentice.on(DRONE).units().getFirst().unit()).isEqualTo("kecamatan");
    }

    @Test
    void shouldLearnNothingFromAUnitThatAnswersAtItsOwnNumber() {
        keep(60, BLIMBINGSARI, "35.10.25", Corrections.Source.CONFIRMED);

        read(100);

        assertThat(apprentice.knows()).isEqualTo(60);
        assertThat(version()).isEqualTo("rules");
    }

    @Test
    void shouldForgetWhatIsNoLongerThere() {
        keep(61, KABUPATEN, "opd-dishub", Corrections.Source.TRIAGE);
        read(100);
        corrections.all.removeFirst();

        learnRouting.again();
        read(100);

        assertThat(version()).isEqualTo("mix1-60-61");
    }

    @Test
    void shouldLoseNothingWhenARebuildBeginsWhileExamplesAreRead() {
        keep(60, KABUPATEN, "opd-dishub", Corrections.Source.TRIAGE);
        read(100);
        keep(1, KABUPATEN, "opd-dishub", Corrections.Source.TRIAGE);

        corrections.meanwhile = learnRouting::again;
        read(100);
        read(100);

        assertThat(apprentice.knows()).isEqualTo(61);
        assertThat(version()).isEqualTo("mix1-61-61");
    }

    @Test
    void shouldLearnEachExampleOnceWhenTwoReadAtTheSameTime() {
        keep(60, KABUPATEN, "opd-dishub", Corrections.Source.TRIAGE);

        corrections.meanwhile = () -> read(100);
        read(100);

        assertThat(version()).isEqualTo("mix1-60-60");
    }

    private String version() {
        return apprentice.on(DRONE).model();
    }

    private int read(int limit) {
        return learnRouting.handle(limit).await().indefinitely();
    }

    private void keep(int times, String account, String unit, Corrections.Source source) {
        int first = corrections.all.size() + 1;
        for (int i = first; i < first + times; i++) {
            var lesson =
                    new Corrections.Lesson(UUID.randomUUID(), unit, "keamanan", source, Instant.EPOCH.plusSeconds(i));
            corrections.all.add(new Corrections.Correction(i, lesson, DRONE.text(), "whatsapp", account));
        }
    }

    private static final class AtOnce implements UnitOfWork {
        @Override
        public <T> Uni<T> run(Function<Tx, Uni<T>> work) {
            return work.apply(null);
        }
    }

    private static final class Kept implements Corrections {
        private final List<Correction> all = new ArrayList<>();
        /** Happens once, between the question and its answer. */
        private Runnable meanwhile = () -> {};

        @Override
        public Uni<Void> add(Tx tx, Lesson lesson) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Void> addUnlessTaught(Tx tx, Lesson lesson) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Void> forget(Tx tx, UUID complaint, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<List<Correction>> after(Tx tx, long id, int limit) {
            List<Correction> found =
                    all.stream().filter(kept -> kept.id() > id).limit(limit).toList();
            Runnable now = meanwhile;
            meanwhile = () -> {};
            now.run();
            return Uni.createFrom().item(found);
        }
    }
}
