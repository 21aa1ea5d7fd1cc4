package id.siaga.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import id.siaga.drive.OfficerClient;
import id.siaga.drive.RunningSystem;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two troubles in one message, by hand: one unit leads, the other gets a task by one tap and says when it is done. */
class TaskIT {
    private static final String ROGOJAMPI = "1000000351013";

    @RegisterExtension
    static final LiveSystem LIVE = new LiveSystem();

    @Test
    void shouldGiveTheSecondTroubleToItsUnitWithOneTap() {
        // Given one message about a road and its lamps
        RunningSystem running = LIVE.running();
        running.provider()
                .write("6280000079001", "Warga", ROGOJAMPI, "Jalan rusak dan lampu jalan mati di depan balai desa");
        OfficerClient camat = running.as("camat.rogojampi");
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        !camat.get("/api/v1/complaints").json().path("items").isEmpty());
        String ticket = camat.get("/api/v1/complaints")
                .json()
                .path("items")
                .get(0)
                .path("ticket")
                .asText();
        Page phone = open(LIVE.browsers().phone(), "camat.rogojampi", ticket);
        assertThat(phone.getByTestId("proposal-opd-dishub"))
                .containsText("Usul tugas untuk Dishub: pesan ini juga tentang lampu jalan padam");
        Browsers.screenshot(phone, "task-proposed");

        // When the lead taps once
        phone.getByTestId("proposal-give").click();

        // Then the other unit has the task, no word to the citizen, and says when it is done
        assertThat(phone.getByTestId("task-opd-dishub")).containsText("Lampu jalan padam");
        assertThat(phone.getByTestId("task-done")).hasCount(0);
        Page helper = open(LIVE.browsers().phone(), "petugas.dishub", ticket);
        assertThat(helper.getByTestId("task-done")).isVisible();
        assertThat(helper.getByTestId("reply-text")).isHidden();
        assertThat(helper.getByTestId("action-resolve")).isHidden();
        Browsers.screenshot(helper, "task-helper");
        helper.getByTestId("task-done").click();
        helper.getByTestId("field-text").fill("Lampu sudah diganti");
        helper.getByTestId("dialog-send").click();
        assertThat(helper.getByTestId("dialog-done")).hasCount(0);
        phone.reload();
        phone.getByTestId("timeline").locator("summary").click();
        assertThat(phone.getByTestId("timeline")).containsText("tugas untuk Dishub: Lampu sudah diganti");
    }

    private static Page open(Page page, String user, String ticket) {
        LIVE.open(LIVE.logIn(page, "/petugas", user), "/petugas#/aduan/" + ticket);
        return page;
    }
}
