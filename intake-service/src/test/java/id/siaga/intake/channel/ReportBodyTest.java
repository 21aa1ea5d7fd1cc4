package id.siaga.intake.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.service.Refused;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportBodyTest {
    @Test
    void shouldReadAFormAsItWasMeant() {
        JsonNode form = form("text=Jalan+rusak%3B%20parah;+di+depan+no.+7%23a+#8&place=Gitik&place=lain&empty=&x");

        assertThat(form.path("text").asText()).isEqualTo("Jalan rusak; parah; di depan no. 7#a #8");
        assertThat(form.path("place").asText()).isEqualTo("Gitik");
        assertThat(form.path("empty").asText()).isEmpty();
    }

    @Test
    void shouldReadOtherLettersThanLatin() {
        assertThat(form("text=%EA%A6%97%EA%A6%AE+ꦗꦮ").path("text").asText()).isEqualTo("ꦗꦮ ꦗꦮ");
    }

    @Test
    void shouldRefuseAFormThatIsCutOff() {
        assertThatThrownBy(() -> form("text=Jalan%2")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"a\"", "{", "{\"text\":", "null"})
    void shouldRefuseWhatIsNoObject(String body) {
        assertThatThrownBy(() -> ReportBody.json(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void shouldRefuseWhatIsNestedTooDeep() {
        String deep = "{\"text\":" + "[".repeat(500) + "]".repeat(500) + "}";
        assertThatThrownBy(() -> ReportBody.json(deep.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class);
    }

    private static JsonNode form(String body) {
        return ReportBody.form(body.getBytes(StandardCharsets.UTF_8));
    }
}
