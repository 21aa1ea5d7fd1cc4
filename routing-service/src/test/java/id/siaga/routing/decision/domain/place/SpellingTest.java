package id.siaga.routing.decision.domain.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "Macan Putih, macanputih",
        "Alun-alun Contong, alunaluncontong",
        "Wonoredjo, wonorejo",
        "Soekorejo, sukorejo",
        "wongsorejjo, wongsorejo",
        "Putat Jaya, putatjaya",
    })
    void shouldBringSpellingsTogether(String name, String key) {
        assertThat(Spelling.key(name)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "genteng, genteng, 0",
        "genteg, genteng, 1",
        "gentegn, genteng, 1",
        "gentengg, genteng, 1",
        "ganteng, genteng, 1",
        "gnteg, genteng, 2",
        "muncar, genteng, 3",
        "a, genteng, 3",
    })
    void shouldCountErrorsUpToThree(String one, String other, int errors) {
        assertThat(Spelling.distance(one, other)).isEqualTo(errors);
        assertThat(Spelling.distance(other, one)).isEqualTo(errors);
    }

    @Test
    void shouldKnowANameWithoutItsVowels() {
        assertThat(Spelling.isShortFor("gntg", "genteng")).isTrue();
        assertThat(Spelling.isShortFor("rgjmp", "rogojampi")).isTrue();
        assertThat(Spelling.isShortFor("rgjampi", "rogojampi")).isTrue();
        assertThat(Spelling.isShortFor("rogo", "rogojampi")).isFalse();
        assertThat(Spelling.isShortFor("genteng", "genteng")).isFalse();
        assertThat(Spelling.isShortFor("gnt", "genteng")).isFalse();
        assertThat(Spelling.isShortFor("ntng", "genteng")).isFalse();
    }
}
