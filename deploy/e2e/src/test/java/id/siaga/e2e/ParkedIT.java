package id.siaga.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.siaga.drive.CitizenText;
import id.siaga.drive.OfficerClient;
import id.siaga.drive.RunningSystem;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What no reader knows yet reaches a person: listed, opened, tried again, given up. */
class ParkedIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String KABUPATEN = "1000000351000";

    @RegisterExtension
    static final LiveSystem LIVE = new LiveSystem();

    @Test
    void shouldShowTheOperatorWhatNobodyCouldReadAndLetThemDecide() {
        // Given two messages of a kind that nobody has taught us
        RunningSystem running = LIVE.running();
        for (String id : new String[] {"wamid.satu", "wamid.dua"}) {
            CitizenText text = new CitizenText(id, KABUPATEN, "6280000078011", "Jalan rusak", Instant.EPOCH);
            String body = text.body().replace("\"type\":\"text\",\"text\":", "\"type\":\"hologram\",\"hologram\":");
            assertThat(running.whatsApp().post(body)).isEqualTo(200);
        }
        OfficerClient operator = running.as("operator");
        await().atMost(PATIENCE)
                .until(() -> operator.get("/api/v1/parked/webhooks")
                                .json()
                                .path("items")
                                .size()
                        == 2);
        for (String service : new String[] {"intake", "routing", "sla", "notification", "reporting"}) {
            assertThat(operator.get("/api/v1/parked/" + service).status()).isEqualTo(200);
        }

        // When the operator looks, tries again and gives one up
        Page desk = LIVE.logIn(LIVE.browsers().desk(), "/petugas", "operator");
        desk.getByTestId("tab-parked").click();
        Locator cards = desk.locator("ol .card");
        assertThat(cards).hasCount(2);
        assertThat(cards.first()).containsText("messages.hologram");
        assertThat(cards.first()).not().containsText("Jalan rusak");
        cards.first().getByText("Lihat isi").click();
        assertThat(desk.getByTestId("parked-content").first()).containsText("Jalan rusak");
        desk.getByTestId("parked-replay").first().click();
        assertThat(desk.getByTestId("parked-notice")).containsText("Masih belum terbaca");
        desk.getByTestId("parked-all-whatsapp-messages.hologram").click();
        assertThat(desk.getByTestId("parked-notice")).containsText("0 terbaca, 2 masih belum");
        Browsers.screenshot(desk, "parked-desk");
        cards.first().getByText("Abaikan").click();
        desk.getByTestId("field-text").fill("Uji coba penyedia");
        desk.getByTestId("dialog-sure").check();
        desk.getByTestId("dialog-send").click();

        // Then one waits
        assertThat(cards).hasCount(1);
        assertThat(operator.get("/api/v1/parked/webhooks?state=dismissed")
                        .json()
                        .path("items")
                        .path(0)
                        .path("resolvedWhy")
                        .asText())
                .isEqualTo("Uji coba penyedia");
    }

    @Test
    void shouldBeHiddenFromOfficers() {
        RunningSystem running = LIVE.running();

        assertThat(running.as("petugas.rogojampi")
                        .get("/api/v1/parked/webhooks")
                        .status())
                .isEqualTo(403);
        Page phone = LIVE.logIn(LIVE.browsers().phone(), "/petugas", "petugas.rogojampi");
        assertThat(phone.getByTestId("login-user")).isVisible();
        assertThat(phone.getByTestId("tab-parked")).hasCount(0);
    }
}
