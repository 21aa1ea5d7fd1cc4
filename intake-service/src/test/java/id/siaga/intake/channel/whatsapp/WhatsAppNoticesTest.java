package id.siaga.intake.channel.whatsapp;

import static id.siaga.intake.channel.whatsapp.Bodies.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.contracts.delivery.AccountChanged;
import id.siaga.contracts.delivery.DeliveryFailed;
import id.siaga.contracts.delivery.DeliveryRead;
import id.siaga.contracts.intake.WebhookParked;
import id.siaga.contracts.message.IdentityChanged;
import id.siaga.contracts.message.MessageKind;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.intake.application.Update;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is no message: who people are now, what became of ours, calls, and what Meta does to our numbers. */
class WhatsAppNoticesTest {
    private final Harness harness = new Harness();

    @Test
    void shouldReadAChangedNumberAndAChangedUserId() {
        IdentityChanged number = harness.only(
                IdentityChanged.class,
                Bodies.message("system", "{\"type\":\"user_changed_number\",\"wa_id\":\"6280000099999\"}"));
        IdentityChanged userId = harness.only(
                IdentityChanged.class,
                Bodies.message(
                        "system",
                        "{\"type\":\"user_changed_user_id\",\"user_id\":\"ID.22\","
                                + "\"body\":\"User Sari changed from ID.11 to ID.22\"}"));

        assertThat(harness.open(number.previous().id())).isEqualTo(PHONE);
        assertThat(harness.open(number.current().id())).isEqualTo("6280000099999");
        assertThat(harness.open(userId.previous().userId())).isEqualTo("ID.11");
        assertThat(harness.open(userId.current().id())).isEqualTo("ID.22");
    }

    @Test
    void shouldReadStatusesWithOurIdAndTheErrorOfAFailure() {
        List<Update> updates = harness.read(Bodies.statuses(
                "{\"id\":\"wamid.9\",\"status\":\"read\",\"timestamp\":\"1773482390\","
                        + "\"biz_opaque_callback_data\":\"n-1\"}",
                "{\"id\":\"wamid.9\",\"status\":\"failed\",\"timestamp\":\"1773482391\","
                        + "\"errors\":[{\"code\":131026,\"title\":\"Message undeliverable\"}]}"));

        DeliveryRead read = (DeliveryRead) updates.get(0).event();
        DeliveryFailed failed = (DeliveryFailed) updates.get(1).event();
        assertThat(read.notificationId()).isEqualTo("n-1");
        assertThat(failed.errorCode()).isEqualTo(131026);
        assertThat(failed.errorTitle()).isEqualTo("Message undeliverable");
        assertThat(updates.get(0).id()).isNotEqualTo(updates.get(1).id());
    }

    @Test
    void shouldReadACallAndParkOneOfOurs() {
        String call = "{\"id\":\"wacid.1\",\"event\":\"connect\",\"timestamp\":\"1773482390\",\"direction\":\"%s\""
                + Bodies.from(PHONE) + "}";

        assertThat(harness.only(
                                MessageReceived.class,
                                Bodies.change("calls", "calls", call.formatted("USER_INITIATED")))
                        .kind())
                .isEqualTo(MessageKind.CALL);
        harness.only(WebhookParked.class, Bodies.change("calls", "calls", call.formatted("BUSINESS_INITIATED")));
    }

    @Test
    void shouldReadWhatMetaDoesToAnAccount() {
        AccountChanged changed = harness.only(
                AccountChanged.class,
                "{\"entry\":[{\"id\":\"waba-1\",\"time\":1773482390,\"changes\":[{\"field\":\"account_update\","
                        + "\"value\":{\"event\":\"DISABLED_UPDATE\"}}]}]}");

        assertThat(changed.account()).isEqualTo("waba-1");
        assertThat(changed.code()).isEqualTo("DISABLED_UPDATE");
        assertThat(changed.at()).isEqualTo(Instant.ofEpochSecond(1773482390L));
    }
}
