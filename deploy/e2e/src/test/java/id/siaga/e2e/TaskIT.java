package id.siaga.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import id.siaga.drive.OfficerClient;
import id.siaga.drive.RunningSystem;
import id.siaga.local.LocalSystem;
import id.siaga.local.Options;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two troubles in one message, by hand: one unit leads, the other gets a task by one tap and says when it is done. */
class TaskIT {
    private static final String ROGOJAMPI = "1000000351013";

    private static LocalSystem system;
    private static Browsers browsers;

    @BeforeAll
    static void start() throws IOException {
        system = LocalSystem.start(Options.elsewhere(Files.createTempDirectory(Path.of("target"), "siaga")));
        browsers = new Browsers();
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @AfterAll
    static void stop() {
        if (browsers != null) {
            browsers.close();
        }
        if (system != null) {
            system.stop();
        }
    }

    @Test
    void shouldGiveTheSecondTroubleToItsUnitWithOneTap() {
        // Given one message about a road and its lamps
        RunningSystem running = new RunningSystem(system);
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
        Page phone = open(browsers.phone(), "camat.rogojampi", ticket);
        assertThat(phone.getByTestId("proposal-opd-dishub"))
                .containsText("Usul tugas untuk Dishub: pesan ini juga tentang lampu jalan padam");
        Browsers.screenshot(phone, "task-proposed");

        // When the lead taps once
        phone.getByTestId("proposal-give").click();

        // Then the other unit has the task, no word to the citizen, and says when it is done
        assertThat(phone.getByTestId("task-opd-dishub")).containsText("Lampu jalan padam");
        assertThat(phone.getByTestId("task-done")).hasCount(0);
        Page helper = open(browsers.phone(), "petugas.dishub", ticket);
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
        page.navigate(system.gateway().resolve("/petugas").toString());
        page.locator("#username").fill(user);
        page.locator("#password").fill(user);
        page.locator("#kc-login").click();
        page.waitForURL(url -> URI.create(url).getPath().startsWith("/petugas"));
        page.navigate(system.gateway().resolve("/petugas#/aduan/" + ticket).toString());
        return page;
    }
}
