package id.siaga.intake.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a provider does, the right thing becomes of the file, and the message stays as it is. */
@QuarkusTest
@TestProfile(MediaProfile.class)
class ProviderFaultsIT extends MediaStage {
    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void shouldComeBackAfterTwoErrorsOfTheProvider() {
        AtomicInteger calls = new AtomicInteger();
        String id = arrange(exchange -> {
            if (calls.incrementAndGet() <= 2) {
                FakeProvider.answer(exchange, 500, "text/html", "<html>error</html>".getBytes());
            } else {
                photo(exchange, 2);
            }
        });

        await(send(id), "media.stored.v1");

        assertThat(calls).hasValue(3);
        assertThat(provider.timesAsked("/v23.0/" + id))
                .as("an address of its own each time")
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error\":{\"code\":80007}}", "{\"error\":{\"code\":131016}}", "long"})
    void shouldComeBackAfterAnAnswerThatPasses(String answer) {
        AtomicInteger calls = new AtomicInteger();
        String id = arrange(exchange -> photo(exchange, 2));
        provider.on("/v23.0/" + id, exchange -> {
            if (calls.incrementAndGet() == 1) {
                byte[] body = answer.equals("long") ? new byte[70_000] : answer.getBytes();
                FakeProvider.answer(exchange, 400, "application/json", body);
            } else {
                describe(exchange, provider.address() + "/files/" + id);
            }
        });

        await(send(id), "media.stored.v1");
    }

    @Test
    void shouldComeBackAfterAProviderThatHangs() {
        AtomicInteger calls = new AtomicInteger();
        String id = arrange(exchange -> {
            if (calls.incrementAndGet() == 1) {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(0xff);
                exchange.getResponseBody().flush();
                Awaitility.await().pollDelay(Duration.ofSeconds(4)).until(() -> true);
            } else {
                photo(exchange, 3);
            }
        });

        await(send(id), "media.stored.v1");
        assertThat(calls).hasValue(2);
    }

    @Test
    void shouldCallNoForeignHost() {
        String id = id();
        provider.on("/v23.0/" + id, exchange -> describe(exchange, provider.foreignAddress() + "/foreign/" + id));
        provider.on("/foreign/" + id, exchange -> photo(exchange, 4));

        assertThat(failure(send(id))).isEqualTo("foreign-host");
        assertThat(provider.timesAsked("/foreign/" + id)).isZero();
    }

    @Test
    void shouldFollowNoRedirectToAForeignHost() {
        String id = id();
        provider.on("/v23.0/" + id, exchange -> describe(exchange, provider.address() + "/moved/" + id));
        provider.on("/moved/" + id, exchange -> {
            exchange.getResponseHeaders().add("Location", provider.foreignAddress() + "/foreign/" + id);
            exchange.sendResponseHeaders(302, -1);
        });
        provider.on("/foreign/" + id, exchange -> photo(exchange, 4));

        assertThat(failure(send(id))).isEqualTo("foreign-host");
        assertThat(provider.timesAsked("/moved/" + id)).isEqualTo(1);
        assertThat(provider.timesAsked("/foreign/" + id)).isZero();
    }

    @Test
    void shouldHangUpOnWhatIsTooLarge() {
        AtomicLong sent = new AtomicLong();
        String id = arrange(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = new byte[64 * 1024];
            while (sent.get() < 200 * MEGABYTE) {
                exchange.getResponseBody().write(piece);
                sent.addAndGet(piece.length);
            }
        });

        assertThat(failure(send(id))).isEqualTo("too-large");
        assertThat(sent.get()).isLessThan(60 * MEGABYTE);
    }

    @Test
    void shouldNotEvenBeginOnWhatIsSaidToBeTooLarge() {
        String id = id();
        provider.on(
                "/v23.0/" + id,
                exchange -> FakeProvider.answer(
                        exchange,
                        200,
                        "application/json",
                        ("{\"url\":\"" + provider.address() + "/files/" + id + "\",\"file_size\":" + 200 * MEGABYTE
                                        + "}")
                                .getBytes()));

        assertThat(failure(send(id))).isEqualTo("too-large");
        assertThat(provider.timesAsked("/files/" + id)).isZero();
    }

    @Test
    void shouldRefuseAnErrorPageThatCallsItselfAPhoto() {
        String id = arrange(exchange ->
                FakeProvider.answer(exchange, 200, "image/jpeg", "<html><body>Sorry</body></html>".getBytes()));

        assertThat(failure(send(id))).isEqualTo("wrong-type");
    }

    @Test
    void shouldSayWhatIsGone() {
        String id = id();
        provider.on(
                "/v23.0/" + id,
                exchange -> FakeProvider.answer(
                        exchange,
                        400,
                        "application/json",
                        "{\"error\":{\"code\":100,\"error_subcode\":33}}".getBytes()));

        assertThat(failure(send(id))).isEqualTo("not-found");
    }

    @Test
    void shouldTryAnotherAddressWhenOneHasExpired() {
        AtomicInteger calls = new AtomicInteger();
        String id = arrange(exchange -> {
            if (calls.incrementAndGet() == 1) {
                FakeProvider.answer(exchange, 404, "text/plain", "expired".getBytes());
            } else {
                photo(exchange, 5);
            }
        });

        await(send(id), "media.stored.v1");
    }
}
