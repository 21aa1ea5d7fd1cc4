package id.siaga.intake.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FieldsTest {
    private static final Instant RECEIVED = Instant.parse("2026-03-14T10:00:00Z");

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    @Test
    void shouldReadSecondsAsTextAndAsNumber() {
        node.put("text", "1773482390").put("number", 1773482390L);

        assertThat(Fields.time(node, "text", RECEIVED)).isEqualTo(Instant.ofEpochSecond(1773482390L));
        assertThat(Fields.time(node, "number", RECEIVED)).isEqualTo(Instant.ofEpochSecond(1773482390L));
    }

    @Test
    void shouldBelieveTimesUpToADayAhead() {
        node.put("day", RECEIVED.getEpochSecond() + 86_400).put("more", RECEIVED.getEpochSecond() + 86_401);

        assertThat(Fields.time(node, "day", RECEIVED)).isEqualTo(RECEIVED.plusSeconds(86_400));
        assertThat(Fields.time(node, "more", RECEIVED)).isEqualTo(RECEIVED);
    }

    @Test
    void shouldTakeTheReceiptWhereTheTimeIsMissingOrNoTime() {
        node.put("word", "kemarin").put("negative", -5);

        assertThat(Fields.time(node, "missing", RECEIVED)).isEqualTo(RECEIVED);
        assertThat(Fields.time(node, "word", RECEIVED)).isEqualTo(RECEIVED);
        assertThat(Fields.time(node, "negative", RECEIVED)).isEqualTo(RECEIVED);
    }

    @Test
    void shouldFindTheFirstFieldWithSomethingInIt() {
        node.put("blank", " ").putNull("nothing").put("number", 7).put("text", "isi\0");

        assertThat(Fields.text(node, "absent", "blank", "nothing", "number", "text"))
                .isEqualTo("7");
        assertThat(Fields.text(node, "text")).isEqualTo("isi");
        assertThat(Fields.text(node, "blank")).isNull();
    }

    @Test
    void shouldReadMillisecondsAndWrittenTimesOfEachProvider() {
        node.put("millis", 1773482390123L)
                .put("graph", "2026-03-14T09:59:50+0000")
                .put("iso", "2026-03-14T09:59:50.000Z")
                .put("x", "Sat Mar 14 09:59:50 +0000 2026");

        assertThat(Fields.time(node, "millis", RECEIVED)).isEqualTo(Instant.ofEpochMilli(1773482390123L));
        assertThat(Fields.time(node, "graph", RECEIVED)).isEqualTo(Instant.ofEpochSecond(1773482390L));
        assertThat(Fields.time(node, "iso", RECEIVED)).isEqualTo(Instant.ofEpochSecond(1773482390L));
        assertThat(Fields.time(node, "x", RECEIVED)).isEqualTo(Instant.ofEpochSecond(1773482390L));
    }
}
