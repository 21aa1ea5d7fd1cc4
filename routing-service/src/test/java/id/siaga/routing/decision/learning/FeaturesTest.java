package id.siaga.routing.decision.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.routing.decision.text.ReadText;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeaturesTest {
    @Test
    void shouldReadOnlyTheBeginningOfALongLetter() {
        Features letter = features(words(600));

        assertThat(letter.words()).isEqualTo(64);
        assertThat(letter.terms()).isEqualTo(features(words(64)).terms());
    }

    @Test
    void shouldTellAWordOfThePlaceFromTheSameWordOfTheTrouble() {
        Features said = Features.of(new ReadText(List.of("pasar"), List.of(), List.of()), Map.of());
        Features there = Features.of(new ReadText(List.of(), List.of("pasar"), List.of()), Map.of());

        assertThat(said.terms()).doesNotContain(there.terms());
    }

    private static Features features(List<String> words) {
        return Features.of(new ReadText(words, List.of(), List.of()), Map.of());
    }

    private static List<String> words(int count) {
        return IntStream.range(0, count).mapToObj(n -> "kata" + n).toList();
    }
}
