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
import id.siaga.contracts.operations.AlarmRaised;
import id.siaga.intake.application.Update;
import id.siaga.intake.channel.Harness;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is no message: who people are now, what became of ours, calls, and what Meta does to our numbers. */
class WhatsAppNoticesTest {
    private final Harness harness = WhatsAppSamplesTest.whatsapp();

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
    void shouldSayThatACallWasMissedWhenItEndsAndNotBefore() {
        String call = "{\"id\":\"wacid.1\",\"event\":\"%s\",\"timestamp\":\"1773482390\",\"direction\":\"%s\"%s"
                + Bodies.from(PHONE) + "}";
        String rings = call.formatted("connect", "USER_INITIATED", "");
        String ends = call.formatted("terminate", "USER_INITIATED", ",\"status\":\"FAILED\"");
        String talked = call.formatted("terminate", "USER_INITIATED", ",\"status\":\"COMPLETED\",\"duration\":40");

        assertThat(harness.read(calls(rings))).isEmpty();
        MessageReceived missed = harness.only(MessageReceived.class, calls(ends));
        assertThat(missed.kind()).isEqualTo(MessageKind.CALL);
        assertThat(missed.text()).isEqualTo("Panggilan tak terjawab");
        assertThat(harness.only(MessageReceived.class, calls(talked)).text()).isNull();
    }

    @Test
    void shouldParkACallThatWeAreSaidToHaveMade() {
        harness.only(
                WebhookParked.class,
                calls("{\"id\":\"wacid.1\",\"event\":\"terminate\",\"direction\":\"BUSINESS_INITIATED\""
                        + Bodies.from(PHONE) + "}"));
    }

    private static String calls(String call) {
        return Bodies.change("calls", "calls", call);
    }

    @Test
    void shouldReadWhatMetaDoesToAnAccount() {
        List<Update> updates = harness.read(
                "{\"entry\":[{\"id\":\"waba-1\",\"time\":1773482390,\"changes\":[{\"field\":\"account_update\","
                        + "\"value\":{\"event\":\"DISABLED_UPDATE\"}}]}]}");

        AccountChanged changed = (AccountChanged) updates.get(0).event();
        AlarmRaised alarm = (AlarmRaised) updates.get(1).event();
        assertThat(changed.account()).isEqualTo("waba-1");
        assertThat(changed.code()).isEqualTo("DISABLED_UPDATE");
        assertThat(changed.at()).isEqualTo(Instant.ofEpochSecond(1773482390L));
        assertThat(alarm.code()).isEqualTo("account.disabled");
        assertThat(alarm.subject()).isEqualTo("waba-1");
    }

    @Test
    void shouldLeaveTheAlarmOfARefusedMessageToWhoSentIt() {
        harness.only(
                DeliveryFailed.class,
                Bodies.statuses("{\"id\":\"wamid.1\",\"status\":\"failed\",\"timestamp\":\"1773482391\","
                        + "\"errors\":[{\"code\":131031,\"title\":\"Account locked\"}]}"));
    }
}
