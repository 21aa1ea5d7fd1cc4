package id.siaga.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberOptionsTest {
    private final NumberOptions options = new NumberOptions(List.of("clocks", "--minutes", "3", "--clocks"));

    @Test
    void shouldTakeTheNumberAfterTheOption() {
        assertThat(options.get("--minutes", 10)).isEqualTo(3);
    }

    @Test
    void shouldFallBackToTheUsualNumber() {
        assertThat(options.get("--kills", 20)).isEqualTo(20);
    }

    @Test
    void shouldRefuseAnOptionWithoutItsNumber() {
        assertThatThrownBy(() -> options.get("--clocks", 1)).hasMessage("--clocks wants a number");
    }
}
