package id.siaga.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.contracts.Topic;
import id.siaga.contracts.message.MessageKind;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.MutableClock;
import id.siaga.testing.SiagaResource;
import id.siaga.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a citizen hears while the last decision says that the place is beyond the border. */
@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class OutsideIT {
    private static final String DECIDED = """
            INSERT INTO decision (complaint, at, outcome, reasons, candidates, pack_version, model_version)
            VALUES (CAST(? AS uuid), siaga.clock(), 'needs-human', jsonb_build_array(CAST(? AS text)), '[]', 'test',
                    'rules')
            RETURNING 1""";

    KafkaProbe probe;
    TestDatabase database;
    MutableClock clock;

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({"outside:35.09, Kabupaten Jember", "outside:pin, SP4N-LAPOR!"})
    void shouldNameWhomToAskTooAndKeepTheComplaintInTriage(String reason, String whom) {
        MessageReceived photo =
                Sent.message(Sent.someone(), Sent.KABUPATEN, MessageKind.IMAGE, null, null, null, clock.now());
        Sent.publish(probe, photo);
        Case found = Case.awaitOf(database, photo);
        Case.rows(database, DECIDED, found.id(), reason);

        clock.advance(Duration.ofSeconds(61));

        assertThat(probe.await(Topic.CONVERSATION, photo.conversation(), "reply.requested.v1")
                        .json())
                .contains("\"outside\"", whom, found.ticket());
        assertThat(Case.of(database, photo).state()).isEqualTo("TRIAGE");
    }
}
