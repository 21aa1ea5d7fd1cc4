package id.siaga.notification.messaging;

import static org.assertj.core.api.Assertions.assertThatCode;

import id.siaga.contracts.Event;
import id.siaga.contracts.EventCatalog;
import id.siaga.contracts.delivery.AccountChanged;
import id.siaga.contracts.delivery.DeliveryDelivered;
import id.siaga.contracts.delivery.DeliveryFailed;
import id.siaga.contracts.delivery.DeliveryRead;
import id.siaga.contracts.delivery.DeliverySent;
import id.siaga.contracts.sla.ClockReminded;
import id.siaga.contracts.sla.ComplaintEscalated;
import id.siaga.eventing.EventJson;
import id.siaga.testing.GoldenSamples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                AccountChanged.class,
                DeliverySent.class,
                DeliveryDelivered.class,
                DeliveryRead.class,
                DeliveryFailed.class,
                ClockReminded.class,
                ComplaintEscalated.class
            })
    void shouldReadWhatTheProducersSay(Class<? extends Event> shape) {
        byte[] sample = GoldenSamples.sample(EventCatalog.of(shape).name());

        assertThatCode(() -> EventJson.read(shape, sample)).doesNotThrowAnyException();
    }
}
