package id.siaga.intake.provider.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.siaga.intake.domain.MediaTrouble;
import id.siaga.intake.provider.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelegramMediaTest {
    /** As the Bot API server words them (github.com/tdlib/telegram-bot-api). */
    @ParameterizedTest
    @CsvSource({
        "400, Bad Request: wrong file_id or the file is temporarily unavailable, SERVER_ERROR",
        "400, Bad Request: file is too big, TOO_LARGE",
        "400, Bad Request: invalid file_id, NOT_FOUND",
        "404, Not Found, CREDENTIALS",
        "429, Too Many Requests: retry after 5, THROTTLED",
    })
    void shouldKnowWhatPasses(int status, String description, MediaTrouble trouble) {
        var body = JsonNodeFactory.instance.objectNode().put("description", description);

        assertThat(TelegramMedia.trouble(new Answer.Said(status, body))).contains(trouble);
    }
}
