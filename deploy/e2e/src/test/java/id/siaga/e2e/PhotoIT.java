package id.siaga.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A photo from a citizen's phone to the officer's. */
class PhotoIT {
    private static final int LONGEST_SIDE = 1600;
    private static final String ROGOJAMPI = "1000000351013";
    private static final Pattern TICKET = Pattern.compile("BWI-\\d{4}-\\d{5,}");

    @RegisterExtension
    static final LiveSystem LIVE = new LiveSystem();

    @Test
    void shouldShowTheCitizensPhotoToTheOfficer() throws IOException {
        // Given a citizen who sends a photo
        Page phone = LIVE.chat(ROGOJAMPI);
        phone.getByTestId("message-input").fill("Jembatan ambrol di depan balai desa Rogojampi");
        phone.getByTestId("photo-input").setInputFiles(new FilePayload("foto.jpg", "image/jpeg", photo()));
        Locator answer = phone.getByTestId("chat-bubble-in").last();
        assertThat(answer).containsText(TICKET);
        Matcher ticket = TICKET.matcher(answer.textContent());
        assertThat(ticket.find()).isTrue();

        // When the officer opens the complaint
        Page officer = LIVE.logIn(LIVE.browsers().phone(), "/petugas", "petugas.rogojampi");
        LIVE.open(officer, "/petugas#/aduan/" + ticket.group());

        // Then the photo is there, and larger after a tap
        Locator shown = officer.getByTestId("photo");
        assertThat(shown).isVisible();
        assertThat(shown).hasAttribute("alt", "Foto dari pelapor");
        assertThat(shown).hasJSProperty("naturalWidth", 640);
        Browsers.screenshot(officer, "officer-photo");
        shown.click();
        assertThat(officer.getByTestId("enlarged")).isVisible();
        Browsers.screenshot(officer, "officer-photo-enlarged");
        officer.getByTestId("enlarged").click();
        assertThat(officer.getByTestId("enlarged")).hasCount(0);
    }

    @Test
    void shouldShowThePhotosOfAFormToTheOfficer() throws IOException {
        // Given a citizen who chooses too many photos, and something that is none
        Page phone = LIVE.browsers().phone();
        LIVE.open(phone, "/");
        phone.getByTestId("report-open").click();
        phone.getByTestId("report-text").fill("Pohon tumbang menutup jalan di depan balai desa Gitik");
        phone.getByTestId("report-place").fill("Kecamatan Rogojampi");
        FilePayload large = new FilePayload("Bu Siti.jpg", "image/jpeg", photo(4000, 3000));
        FilePayload small = new FilePayload("lain.jpg", "image/jpeg", photo());
        phone.getByTestId("report-photo")
                .setInputFiles(new FilePayload("catatan.jpg", "image/jpeg", "Ini bukan foto.".getBytes()));
        assertThat(phone.locator("#report-photo-error")).containsText("catatan.jpg bukan foto");
        phone.getByTestId("report-photo").setInputFiles(new FilePayload[] {large, small, small, small, small});
        assertThat(phone.locator("#report-photo-error")).hasText("Paling banyak 4 foto.");
        assertThat(phone.getByTestId("photo-chosen")).hasCount(4);

        // When all but two are taken out again, and the form is sent
        phone.getByTestId("photo-remove-4").click();
        phone.getByTestId("photo-remove-3").click();
        assertThat(phone.locator("#report-photo-error")).isHidden();
        Browsers.screenshot(phone, "form-photos");
        assertThat(phone.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        phone.getByTestId("report-send").click();

        // Then the officer sees both, the large one as small as it was sent
        phone.waitForURL(Pattern.compile(".*/lacak/[0-9a-f]{32}"));
        assertThat(phone.getByTestId("track-ticket")).hasText(TICKET);
        String ticket = phone.getByTestId("track-ticket").textContent();
        Page officer = LIVE.logIn(LIVE.browsers().desk(), "/petugas", "operator");
        LIVE.open(officer, "/petugas#/aduan/" + ticket);
        Locator shown = officer.getByTestId("photo");
        assertThat(shown).hasCount(2);
        assertThat(shown.first()).hasJSProperty("naturalWidth", LONGEST_SIDE);
        assertThat(shown.last()).hasJSProperty("naturalWidth", 640);
        Browsers.screenshot(officer, "officer-form-photos");
    }

    @Test
    void shouldTakeNoMorePhotosOfAFormThanGoInOne() {
        // Given a browser that can't make these photos smaller
        Page phone = LIVE.browsers().phone();
        LIVE.open(phone, "/");
        phone.getByTestId("report-open").click();
        assertThat(phone.getByTestId("photo-add")).isVisible();
        FilePayload photo = new FilePayload("a.heic", "image/heic", new byte[9_000_000]);

        // When three are chosen, then the third is refused before anything is sent
        phone.getByTestId("report-photo").setInputFiles(new FilePayload[] {photo, photo, photo});
        assertThat(phone.locator("#report-photo-error")).containsText("semua foto bersama paling besar 20 MB");
        assertThat(phone.getByTestId("photo-chosen")).hasCount(2);
    }

    @Test
    void shouldTakeAPhotoFromABrowserWithoutScript() throws IOException {
        // Given a browser that runs no script
        Page phone = LIVE.browsers().withoutScript();
        LIVE.open(phone, "/");
        phone.getByTestId("report-text").fill("Selokan mampet di depan pasar Rogojampi");
        assertThat(phone.getByTestId("report-photo")).isVisible();
        assertThat(phone.getByTestId("photo-add")).hasCount(0);
        phone.getByTestId("report-photo").setInputFiles(new FilePayload("a.jpg", "image/jpeg", photo()));

        // When the form is sent, then it leads to the page of the report
        phone.getByTestId("report-send").click();
        phone.waitForURL(Pattern.compile(".*/lacak/[0-9a-f]{32}"));
    }

    static byte[] photo() throws IOException {
        return photo(640, 480);
    }

    private static byte[] photo(int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.scale(width / 640.0, height / 480.0);
        brush.setColor(new Color(120, 160, 90));
        brush.fillRect(0, 0, 640, 480);
        brush.setColor(new Color(70, 70, 80));
        brush.fillPolygon(new int[] {180, 460, 640, 0}, new int[] {160, 160, 480, 480}, 4);
        brush.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", out);
        return out.toByteArray();
    }
}
