package id.siaga.routing.decision.domain.place;

import static id.siaga.routing.decision.domain.place.Regions.BANYUWANGI;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutsideContactTest {
    @Test
    void shouldGiveTheNeighboursContact() {
        OutsideContact contact = OutsideContact.of(List.of("account:kabupaten", "outside:35.09"), BANYUWANGI.areas())
                .orElseThrow();

        assertThat(contact.authority()).isEqualTo("Kabupaten Jember");
        assertThat(contact.contact()).contains("SP4N-LAPOR!");
    }

    @Test
    void shouldGiveTheNationalServiceWhenOnlyThePinSaysSo() {
        assertThat(OutsideContact.of(List.of("outside:pin"), BANYUWANGI.areas()))
                .map(OutsideContact::authority)
                .contains("daerah lain");
    }

    @Test
    void shouldHaveNoneForAPlaceOfTheRegion() {
        assertThat(OutsideContact.of(List.of("place:35.10.25"), BANYUWANGI.areas()))
                .isEmpty();
    }

    @Test
    void shouldFillTheText() {
        Map<String, String> params = new HashMap<>(OutsideContact.of(List.of("outside:35.12"), BANYUWANGI.areas())
                .orElseThrow()
                .params());
        params.put("batas", "10.15 WIB");
        params.put("tiket", "BWI-2611-00042");

        assertThat(BANYUWANGI.texts().render(OutsideContact.PURPOSE, params))
                .contains("BWI-2611-00042", "Kabupaten Situbondo", "lapor.go.id");
    }
}
