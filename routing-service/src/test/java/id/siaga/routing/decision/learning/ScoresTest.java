package id.siaga.routing.decision.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.routing.decision.learning.Postings.Similar;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private static final int MANY = 2_000;
    private static final int FIRST = 70_000;
    private static final int LIMIT = 12;

    private final Random random = new Random(7);
    private final Scores scores = new Scores(MANY);

    @Test
    void shouldFindWhatALookAtAllOfThemFinds() {
        for (int round = 0; round < 50; round++) {
            float[] all = new float[MANY];
            for (int i = random.nextInt(3_000); i > 0; i--) {
                int one = random.nextInt(MANY);
                float more = 1 + random.nextInt(3);
                all[one] += more;
                scores.add(one, more);
            }

            assertThat(scores.best(LIMIT, FIRST)).as("round %d", round).isEqualTo(best(all));
            scores.forget();
        }
    }

    private static List<Similar> best(float[] all) {
        return IntStream.range(0, all.length)
                .filter(one -> all[one] > 0)
                .mapToObj(one -> new Similar(FIRST + one, all[one]))
                .sorted(Comparator.comparingDouble(Similar::score)
                        .thenComparingInt(Similar::complaint)
                        .reversed())
                .limit(LIMIT)
                .toList();
    }
}
