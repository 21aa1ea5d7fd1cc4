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

    private static byte[] photo() throws IOException {
        BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
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
