package id.siaga.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void shouldReadOptionsWithAndWithoutValues() {
        Arguments arguments = Arguments.of(new String[] {"up", "--response", "PT2M", "--detach"});
        assertThat(arguments.command()).isEqualTo("up");
        assertThat(arguments.value("--response")).contains("PT2M");
        assertThat(arguments.has("--detach")).isTrue();
    }

    @Test
    void shouldKeepTheNamesOfPartsApart() {
        assertThat(Arguments.of(new String[] {"logs", "routing"}).rest()).containsExactly("routing");
    }

    @Test
    void shouldRefuseAnOptionItDoesNotKnow() {
        assertThatThrownBy(() -> Arguments.of(new String[] {"up", "--detatch"}))
                .isInstanceOf(LaunchFailed.class)
                .hasMessageContaining("--detatch");
    }
}
