package id.siaga.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reports without a chat, by hand: the form on a phone, the counter in the office, and the tracking page of both. */
class FormIT {
    private static final Pattern TRACKING = Pattern.compile(".*/lacak/[0-9a-f]{32}");
    private static final Pattern TICKET = Pattern.compile("BWI-\\d{4}-\\d{5,}");
    private static final String GONE_DARK = "Lampu jalan mati di depan balai desa Gitik sejak Senin";
    private static final int PHONE_WIDTH = 390;

    @RegisterExtension
    static final LiveSystem LIVE = new LiveSystem();

    @Test
    void shouldFileByFormAndReadTheAnswerOnTheTrackingPage() {
        // Given a citizen's phone before the public page
        Page phone = LIVE.browsers().phone();
        phone.context().grantPermissions(List.of("geolocation"));
        phone.context().setGeolocation(new Geolocation(-8.3123, 114.3061));
        LIVE.open(phone, "/");
        phone.getByTestId("report-open").click();
        assertThat(phone.getByTestId("report-text")).isVisible();
        fitsThePhone(phone);

        // When a field is wrong, then it is said there and nothing is lost
        phone.getByTestId("report-text").fill(GONE_DARK);
        phone.getByTestId("report-place").fill("depan balai desa Gitik");
        phone.locator("#report-map summary").click();
        phone.getByTestId("report-map").getByLabel("Kecamatan Genteng").press("Enter");
        phone.getByTestId("report-map").getByLabel("Kecamatan Rogojampi").press("Enter");
        assertThat(phone.getByTestId("report-place")).hasValue("depan balai desa Gitik, Kecamatan Rogojampi");
        Browsers.screenshot(phone, "form-map");
        phone.locator("#report-contact summary").click();
        phone.getByTestId("report-phone").fill("123");
        phone.getByTestId("report-anonymous").check();
        phone.getByTestId("report-confidential").check();
        phone.getByTestId("report-send").click();
        assertThat(phone.locator("#report-phone-error")).containsText("6 sampai 15 angka");
        Browsers.screenshot(phone, "form-refused");

        // When it is right, and the first answer gets lost on the way
        phone.getByTestId("report-phone").fill("0800 0007 8001");
        phone.getByTestId("report-locate").click();
        assertThat(phone.getByTestId("report-located")).containsText("terpasang");
        phone.route("**/api/v1/reports", FormIT::answerIsLost, new Page.RouteOptions().setTimes(1));
        phone.getByTestId("report-send").click();
        assertThat(phone.getByTestId("report-error")).containsText("coba lagi");
        Browsers.screenshot(phone, "form-again");
        phone.getByTestId("report-send").click();

        // Then the address is there at once, and soon the ticket, once
        phone.waitForURL(TRACKING);
        assertThat(phone.getByTestId("track-ticket")).hasText(TICKET);
        fitsThePhone(phone);
        String ticket = phone.getByTestId("track-ticket").textContent();
        Page officer = LIVE.logIn(LIVE.browsers().phone(), "/petugas", "petugas.dishub");
        assertThat(officer.locator("[data-testid^=queue-card-]")).hasCount(1);
        officer.getByTestId("queue-card-" + ticket).click();
        assertThat(officer.getByTestId("detail-reporter")).containsText("anonim");
        assertThat(officer.getByTestId("detail-reporter")).containsText("Rahasia");
        assertThat(officer.getByTestId("action-visit")).isVisible();
        assertThat(officer.getByTestId("action-ask")).isHidden();
        Browsers.screenshot(officer, "form-officer");

        // When the officer answers, then the citizen reads it where the report is tracked
        officer.getByTestId("reply-text").fill("Petugas kami mengganti lampunya sore ini.");
        officer.getByTestId("reply-send").click();
        Locator answers = phone.getByTestId("track-answers");
        assertThat(answers)
                .containsText(
                        "mengganti lampunya sore ini", new LocatorAssertions.ContainsTextOptions().setTimeout(40_000));
        assertThat(phone.getByTestId("track-answer")).isVisible();
        Browsers.screenshot(phone, "form-tracking");
    }

    @Test
    void shouldGiveTheNextReportAPlaceOfItsOwn() {
        Page phone = LIVE.browsers().phone();
        phone.context().grantPermissions(List.of("geolocation"));
        phone.context().setGeolocation(new Geolocation(-8.3123, 114.3061));
        LIVE.open(phone, "/");
        phone.getByTestId("report-locate").click();
        assertThat(phone.getByTestId("report-located")).containsText("terpasang");
        assertThat(phone.locator("input[name=latitude]")).hasValue("-8.3123");

        // When the browser brings the page back as it was left
        phone.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");

        assertThat(phone.locator("input[name=latitude]")).hasValue("");
        assertThat(phone.getByTestId("report-located")).isEmpty();
    }

    @Test
    void shouldSayThatALinkIsBeingRecordedBeforeAnythingIsKnownOfIt() {
        Page phone = LIVE.browsers().phone();
        LIVE.open(phone, "/lacak/" + "0".repeat(32));
        assertThat(phone.getByTestId("track-pending")).containsText("sedang dicatat");
        Browsers.screenshot(phone, "form-pending");
        LIVE.open(phone, "/lacak/salah");
        assertThat(phone.locator("#unknown")).isVisible();
    }

    @Test
    void shouldTakeNoMorePhotosAtTheCounterThanGoInOne() {
        // Given an officer at the counter with three large photos
        Page officer = LIVE.logIn(LIVE.browsers().phone(), "/petugas", "petugas.genteng");
        officer.getByTestId("counter-open").click();
        officer.getByTestId("counter-text").fill("Pelayanan KTP di kantor lama sekali");
        FilePayload photo = new FilePayload("a.heic", "image/heic", new byte[9_000_000]);
        officer.getByTestId("counter-photo").setInputFiles(new FilePayload[] {photo, photo, photo});

        // When they are sent, then they are refused before they go
        officer.getByTestId("counter-send").click();
        assertThat(officer.getByTestId("counter-problem")).containsText("semua bersama paling besar 20 MB");
        assertThat(officer.getByTestId("counter-send")).isEnabled();
    }

    @Test
    void shouldWriteAReportDownAtTheCounterOfTheOwnUnit() throws IOException {
        // Given an officer at the counter
        Page officer = LIVE.logIn(LIVE.browsers().phone(), "/petugas", "petugas.genteng");
        officer.getByTestId("counter-open").click();
        officer.getByTestId("counter-text").fill("Pelayanan KTP di kantor lama sekali, warga menunggu dari pagi");
        officer.getByTestId("counter-name").fill("Bu Siti");
        officer.getByTestId("counter-phone").fill("0800 0007 8002");
        officer.getByTestId("counter-photo")
                .setInputFiles(new FilePayload("antrean.jpg", "image/jpeg", PhotoIT.photo()));
        Browsers.screenshot(officer, "counter");

        // When it is sent
        officer.getByTestId("counter-send").click();

        // Then there is an address for the citizen, and the unit has the report
        String link = officer.getByTestId("counter-link").getAttribute("href");
        assertThat(URI.create(link).getPath()).matches("/lacak/[0-9a-f]{32}");
        Browsers.screenshot(officer, "counter-taken");
        officer.getByTestId("counter-close").click();
        Page citizen = LIVE.browsers().phone();
        citizen.navigate(link);
        assertThat(citizen.getByTestId("track-ticket")).hasText(TICKET);
        String ticket = citizen.getByTestId("track-ticket").textContent();
        officer.reload();
        officer.getByTestId("queue-card-" + ticket).click();
        assertThat(officer.getByTestId("detail-reporter")).containsText("Bu Siti, 080000078002");
        assertThat(officer.getByTestId("photo")).isVisible();
        officer.getByTestId("timeline").locator("summary").click();
        assertThat(officer.getByTestId("timeline")).containsText("mencatat laporan warga di loket");
    }

    @Test
    void shouldOfferNoCounterToWhoOnlyReads() {
        Page reader = LIVE.logIn(LIVE.browsers().desk(), "/petugas", "auditor");
        assertThat(reader.getByTestId("queue-search")).isVisible();
        assertThat(reader.getByTestId("counter-open")).hasCount(0);
    }

    /** It arrives, and nobody hears so. */
    private static void answerIsLost(Route route) {
        route.fetch();
        route.abort();
    }

    private static void fitsThePhone(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(PHONE_WIDTH);
    }
}
