package id.siaga.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import id.siaga.drive.OfficerClient;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One complaint all the way, by hand: a phone, a wall board, an officer. The limit is scaled down to 40 seconds. */
class WalkIT {
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final String BLIMBINGSARI = "1000000351025";
    /** A chat of its own: the last answer there can only be the new one. */
    private static final String ROGOJAMPI = "1000000351014";

    private static final String TEXT = "Jalan rusak parah di depan balai desa Kaligung, banyak yang jatuh";
    private static final Pattern TICKET = Pattern.compile("BWI-\\d{4}-\\d{5,}");
    private static final Pattern LINK = Pattern.compile("http\\S+/lacak/[0-9a-f]{32}");

    @RegisterExtension
    static final LiveSystem LIVE = new LiveSystem(options -> options.withResponse(LIMIT));

    @Test
    void shouldGoAllTheWayFromThePhoneToTheBoardAndBack() {
        // Given an operator before the board and a citizen with a phone
        Page board = LIVE.logIn(LIVE.browsers().wall(), "/papan", "operator");
        Page phone = LIVE.chat(BLIMBINGSARI);

        // When the citizen writes
        write(phone, TEXT);

        // Then the chat has the ticket and the link, and the board has the card without reloading
        Locator acknowledgement = lastAnswer(phone, "BWI-");
        String ticket = find(TICKET, acknowledgement.textContent());
        String link = find(LINK, acknowledgement.textContent());
        Locator card = board.getByTestId("board-card-" + ticket);
        assertThat(card).isVisible(new IsVisibleOptions().setTimeout(15_000));
        String countdown = card.getByTestId("board-countdown").textContent();
        assertThat(card.getByTestId("board-countdown")).not().hasText(countdown);
        Browsers.screenshot(board, "board-open");

        // When the officer answers from the queue
        Page officer = LIVE.logIn(LIVE.browsers().phone(), "/petugas", "petugas.blimbingsari");
        officer.getByTestId("queue-card-" + ticket).click();
        officer.getByTestId("reply-text").fill("Siap, tim kami berangkat sekarang.");
        Browsers.screenshot(officer, "officer-reply");
        officer.getByTestId("reply-send").click();

        // Then the citizen reads it, the clock has stopped, and the tracking page says so
        assertThat(lastAnswer(phone, "tim kami berangkat sekarang")).isVisible();
        Browsers.screenshot(phone, "phone-answered");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(clockOf(ticket).path("state").asText()).isEqualTo("MET"));
        Page tracking = LIVE.browsers().phone();
        tracking.navigate(link);
        assertThat(tracking.getByTestId("track-answer")).isVisible();
        Browsers.screenshot(tracking, "tracking");
    }

    @Test
    void shouldEscalateTheOneThatIsLeftAlone() {
        // Given a board and a complaint nobody answers
        Page board = LIVE.logIn(LIVE.browsers().wall(), "/papan", "bupati");
        Page phone = LIVE.chat(ROGOJAMPI);
        write(phone, "Lampu jalan mati di pertigaan pasar Rogojampi");
        String ticket = find(TICKET, lastAnswer(phone, "BWI-").textContent());

        // When the limit has passed
        Locator card = board.getByTestId("board-card-" + ticket);
        assertThat(card.getByTestId("board-level"))
                .containsText(
                        "1",
                        new ContainsTextOptions()
                                .setTimeout(LIMIT.plusSeconds(30).toMillis()));
        Browsers.screenshot(board, "board-escalated");

        // Then the camat's phone has an alert
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(LIVE.running().provider().sent())
                        .anySatisfy(sent -> {
                            assertThat(sent.path("type").asText()).isEqualTo("template");
                            assertThat(sent.toString()).contains(ticket).contains("escalation");
                        }));
    }

    @Test
    void shouldHideAComplaintFromAnotherKecamatanByEveryRoute() {
        LIVE.running().provider().write("6280000077001", "Warga", BLIMBINGSARI, "Sampah menumpuk di Desa Watukebo");
        OfficerClient own = LIVE.running().as("petugas.blimbingsari");
        OfficerClient other = LIVE.running().as("petugas.rogojampi");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !complaint(own, "Watukebo").isMissingNode());
        JsonNode complaint = complaint(own, "Watukebo");
        String id = complaint.path("id").asText();
        long version = complaint.path("version").asLong();

        List<String> routes = List.of(
                "/api/v1/complaints/" + id,
                "/api/v1/complaints/" + complaint.path("ticket").asText(),
                "/api/v1/complaints/" + id + "/timeline",
                "/api/v1/complaints/" + id + "/messages",
                "/api/v1/clocks?complaint=" + id,
                "/api/v1/notifications?complaint=" + id);
        for (String route : routes) {
            await(route)
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(own.get(route).status())
                            .as("own " + route)
                            .isEqualTo(200));
            assertThat(other.get(route).status()).as("other " + route).isEqualTo(404);
        }
        assertThat(other.act(id, version, "reply", "bukan urusan saya").status())
                .isEqualTo(404);
        assertThat(complaint(other, "Watukebo").isMissingNode()).isTrue();
        assertThat(other.get("/api/v1/board").json().toString()).doesNotContain(id);
    }

    private static JsonNode complaint(OfficerClient officer, String word) {
        return officer.get("/api/v1/complaints?q=" + word).json().path("items").path(0);
    }

    private static JsonNode clockOf(String ticket) {
        OfficerClient operator = LIVE.running().as("operator");
        String id =
                operator.get("/api/v1/complaints/" + ticket).json().path("id").asText();
        JsonNode clocks = operator.get("/api/v1/clocks?complaint=" + id).json();
        return clocks.path("items").path(0);
    }

    private static void write(Page phone, String text) {
        phone.getByTestId("message-input").fill(text);
        phone.getByTestId("send-button").click();
    }

    private static Locator lastAnswer(Page phone, String containing) {
        Locator answer = phone.getByTestId("chat-bubble-in")
                .filter(new Locator.FilterOptions().setHasText(containing).setVisible(true))
                .last();
        assertThat(answer).isVisible();
        return answer;
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group();
    }
}
