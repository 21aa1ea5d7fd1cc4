package id.siaga.intake.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.contracts.message.Location;
import id.siaga.intake.channel.Door;
import id.siaga.intake.channel.FiledReport;
import id.siaga.intake.channel.Reporter;
import id.siaga.service.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormReaderTest {
    private static final Door DOOR = Door.open("web");

    @Test
    void shouldReadEverythingACitizenMaySay() {
        ObjectNode form = form("  Jalan rusak\r\nparah  ")
                .put("place", "depan pasar Rogojampi")
                .put("latitude", "-8.3")
                .put("longitude", 114.3)
                .put("name", "Bu Siti")
                .put("phone", "+62 800-0007.8001")
                .put("email", "siti@contoh.example")
                .put("anonymous", true)
                .put("confidential", "on")
                .put("unknown", "x");

        assertThat(FormReader.read(DOOR, form))
                .isEqualTo(new FiledReport(
                        DOOR,
                        "Jalan rusak\nparah\nLokasi: depan pasar Rogojampi",
                        new Location(-8.3, 114.3, null, null),
                        new Reporter("Bu Siti", "+6280000078001", "siti@contoh.example"),
                        true,
                        true));
    }

    @Test
    void shouldTakeEmptyFieldsForMissingOnes() {
        ObjectNode form = form("Jalan rusak")
                .put("place", " ")
                .put("latitude", "")
                .put("longitude", "")
                .put("name", "")
                .put("phone", "")
                .put("email", "")
                .putNull("anonymous");

        assertThat(FormReader.read(DOOR, form))
                .isEqualTo(new FiledReport(DOOR, "Jalan rusak", null, new Reporter(null, null, null), false, false));
    }

    @ParameterizedTest
    @CsvSource({
        "text, abcd, 'Ceritakan masalahnya, paling sedikit 5 karakter.'",
        "phone, 12345, 'Nomor telepon berisi 6 sampai 15 angka.'",
        "phone, delapan, 'Nomor telepon berisi 6 sampai 15 angka.'",
        "email, siti@contoh, 'Alamat surel tidak lengkap, contohnya nama@contoh.id.'",
        "latitude, 91, 'Harus angka derajat dari -90 sampai 90.'",
        "longitude, NaN, 'Harus angka derajat dari -180 sampai 180.'",
        "longitude, utara, 'Harus angka derajat dari -180 sampai 180.'"
    })
    void shouldSayWhatIsWrongWithAField(String field, String value, String why) {
        ObjectNode form = form("Jalan rusak").put("latitude", "-8").put("longitude", "114");
        assertThat(errors(form.put(field, value))).containsExactly(new FormReader.FieldError(field, why));
    }

    @Test
    void shouldWantBothHalvesOfAPointAndAllOfATextWithinItsLength() {
        assertThat(errors(form("Jalan rusak").put("latitude", "-8.3")))
                .extracting(FormReader.FieldError::field)
                .containsExactly("longitude");
        assertThat(errors(form("x".repeat(FormReader.LONGEST_TEXT + 1)).put("place", "y".repeat(201))))
                .extracting(FormReader.FieldError::field)
                .containsExactly("text", "place");
        assertThat(FormReader.read(DOOR, form("x".repeat(FormReader.LONGEST_TEXT)))
                        .text())
                .hasSize(FormReader.LONGEST_TEXT);
    }

    @SuppressWarnings("unchecked")
    private static List<FormReader.FieldError> errors(ObjectNode form) {
        Refused[] refused = new Refused[1];
        assertThatThrownBy(() -> FormReader.read(DOOR, form))
                .isInstanceOfSatisfying(Refused.class, failure -> refused[0] = failure);
        assertThat(refused[0].problem().status()).isEqualTo(400);
        return (List<FormReader.FieldError>) refused[0].problem().more().get("errors");
    }

    private static ObjectNode form(String text) {
        return JsonNodeFactory.instance.objectNode().put("text", text);
    }
}
