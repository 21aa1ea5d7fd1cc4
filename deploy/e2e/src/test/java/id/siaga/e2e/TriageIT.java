package id.siaga.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import id.siaga.drive.OfficerClient;
import id.siaga.drive.RunningSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The operator's triage queue, by hand: on a phone with one thumb, at a desk with the keyboard. */
class TriageIT {
    private static final String KABUPATEN = "1000000351000";
    private static final List<String> UNCLEAR = List.of(
            "Jalan rusak di antara Rogojampi, Srono dan Muncar, tolong segera ditambal karena banyak motor jatuh malam hari",
            "Mohon perhatiannya pak bupati",
            "Jalan berlubang di perbatasan Genteng dan Gambiran");

    @RegisterExtension
    static final LiveSystem LIVE = new LiveSystem();

    @Test
    void shouldPlaceWithOneTapTakeItBackAndEndWithNothingWaiting() {
        // Given complaints nobody could place
        RunningSystem running = LIVE.running();
        for (int i = 0; i < UNCLEAR.size(); i++) {
            running.provider().write("628000007800" + i, "Warga", KABUPATEN, UNCLEAR.get(i));
        }
        OfficerClient operator = running.as("operator");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> operator.get("/api/v1/triage").json().path("items").size() >= UNCLEAR.size());
        Page phone = LIVE.browsers().phone();
        List<Route> late = new ArrayList<>();
        phone.route("**/units", late::add);
        open(phone);
        Locator cards = phone.locator(".card.triage");
        Locator first = phone.locator(".suggestion").first();
        assertThat(first).isVisible();
        assertThat(cards.first().locator("option[value='35.10.16']")).hasCount(0);
        ElementHandle seen = cards.first().elementHandle();

        // When the names of the units come late, then what is being read stays and offers them
        late.forEach(Route::resume);
        assertThat(cards.first().locator("option[value='35.10.16']")).hasCount(1);
        assertThat(seen.evaluate("card => card.isConnected")).isEqualTo(true);
        assertThat(phone.getByTestId("triage-countdown").first()).containsText("pilah dalam");
        Browsers.screenshot(phone, "triage-phone");
        int waiting = cards.count();

        // When the first suggestion is tapped and taken back, at the second try because the network fails once
        first.click();
        assertThat(cards).hasCount(waiting - 1);
        Browsers.screenshot(phone, "triage-phone-undo");
        phone.route("**/actions", Route::abort, new Page.RouteOptions().setTimes(1));
        phone.getByTestId("undo").click();
        assertThat(phone.locator(".undos")).containsText("coba lagi");
        phone.getByTestId("undo").click();

        // Then it waits again, and at the desk a key does the same
        assertThat(cards).hasCount(waiting);
        Page desk = open(LIVE.browsers().desk());
        Locator onDesk = desk.locator(".card.triage");
        assertThat(onDesk).hasCount(waiting);
        Browsers.screenshot(desk, "triage-desk");
        desk.keyboard().press("1");
        assertThat(onDesk).hasCount(waiting - 1);
        desk.keyboard().press("z");
        assertThat(onDesk).hasCount(waiting);

        // And in the end nothing waits
        for (int left = waiting; left > 0; left--) {
            Locator card = onDesk.first();
            card.locator("select").last().selectOption("35.10.16");
            card.locator(".other button").click();
            assertThat(onDesk).hasCount(left - 1);
        }
        assertThat(desk.getByTestId("triage-empty")).isVisible();
        Browsers.screenshot(desk, "triage-empty");
    }

    private static Page open(Page page) {
        LIVE.logIn(page, "/petugas", "operator").getByTestId("tab-triage").click();
        return page;
    }
}
