package id.siaga.routing.decision.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.routing.decision.learning.Postings.Similar;
import id.siaga.routing.decision.text.ReadText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostingsTest {
    private final Postings postings = new Postings(40);

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

    @Test
    void shouldForgetTheOldest() {
        Postings few = new Postings(3);
        few.add(features("lampu padam"));
        for (int i = 1; i <= 7; i++) {
            few.add(features("lampu mati"));
        }

        assertThat(few.similar(features("padam"), 12)).isEmpty();
        assertThat(few.similar(features("lampu mati"), 12))
                .extracting(Similar::complaint)
                .containsExactly(7, 6, 5);
        assertThat(few.size()).isEqualTo(3);
    }

    @Test
    void shouldJudgeAfterForgettingAsIfTheForgottenHadNeverBeen() {
        Postings few = new Postings(3);
        List.of("lampu padam gelap sekali", "air mati", "lampu mati", "sampah bau", "lampu pasar mati")
                .forEach(words -> few.add(features(words)));
        List.of("lampu mati", "sampah bau", "lampu pasar mati").forEach(this::add);

        assertThat(few.similar(features("lampu mati"), 12))
                .extracting(Similar::score)
                .isEqualTo(postings.similar(features("lampu mati"), 12).stream()
                        .map(Similar::score)
                        .toList());
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
