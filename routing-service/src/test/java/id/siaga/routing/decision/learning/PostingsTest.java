package id.siaga.routing.decision.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.routing.decision.learning.Postings.Similar;
import id.siaga.routing.decision.text.ReadText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostingsTest {
    private final Postings postings = new Postings();

    @Test
    void shouldFindTheMostSimilarFirst() {
        add("lampu mati gelap");
        add("lampu mati");
        add("sampah bau");

        assertThat(similar("lampu mati")).containsExactly(1, 0);
    }

    @Test
    void shouldPutTheNewerOfEqualsFirst() {
        add("lampu mati");
        add("lampu mati");

        assertThat(similar("lampu mati")).containsExactly(1, 0);
    }

    @Test
    void shouldNotListMoreThanAsked() {
        for (int i = 0; i < 30; i++) {
            add("lampu mati");
        }

        assertThat(similar("lampu")).hasSize(12).startsWith(29);
    }

    private void add(String words) {
        postings.add(features(words));
    }

    private List<Integer> similar(String words) {
        return postings.similar(features(words), 12).stream()
                .map(Similar::complaint)
                .toList();
    }

    private static Features features(String words) {
        return Features.of(new ReadText(List.of(words.split(" ")), List.of(), List.of()), Map.of());
    }
}
