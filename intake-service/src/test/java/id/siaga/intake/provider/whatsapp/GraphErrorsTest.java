package id.siaga.intake.provider.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.intake.domain.MediaTrouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphErrorsTest {
    @ParameterizedTest
    @CsvSource({
        "4, THROTTLED",
        "80007, THROTTLED",
        "130429, THROTTLED",
        "1, SERVER_ERROR",
        "2, SERVER_ERROR",
        "131000, SERVER_ERROR",
        "131016, SERVER_ERROR",
        "0, CREDENTIALS",
        "3, CREDENTIALS",
        "10, CREDENTIALS",
        "190, CREDENTIALS",
        "200, CREDENTIALS",
        "299, CREDENTIALS",
        "100, NOT_FOUND"
    })
    void shouldKnowWhatACodeMeans(int code, MediaTrouble trouble) {
        assertThat(GraphErrors.trouble(code)).contains(trouble);
    }

    @ParameterizedTest
    @ValueSource(ints = {199, 300, 131052})
    void shouldLeaveOthersToTheStatus(int code) {
        assertThat(GraphErrors.trouble(code)).isEmpty();
    }
}
