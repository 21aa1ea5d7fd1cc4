package id.siaga.routing.conversation.application;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.contracts.message.Location;
import id.siaga.contracts.message.Media;
import id.siaga.contracts.message.MessageDeleted;
import id.siaga.contracts.message.MessageEdited;
import id.siaga.contracts.message.MessageKind;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.contracts.message.MessageSentByUnit;
import id.siaga.contracts.message.Sender;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewMessageTest {
    private static final Instant SAID = Instant.parse("2026-11-20T03:00:00Z");
    private static final Instant CAME = SAID.plusMillis(200);
    private static final Sender SOMEONE = new Sender("s", "i", "s", "i", null, null, null);
    private static final Media PHOTO = new Media("m1", "image/jpeg", null, null);
    private static final Media UNNAMED = new Media("m2", null, null, null);

    @Test
    void shouldKeepEverythingOfAReceivedMessage() {
        MessageReceived event = new MessageReceived(
                "talk",
                "whatsapp",
                "account",
                "wamid.1",
                MessageKind.IMAGE,
                SOMEONE,
                "Rusak",
                null,
                List.of(PHOTO, UNNAMED),
                new Location(-8.31, 114.32, null, null),
                "wamid.0",
                false,
                null,
                SAID,
                CAME,
                3);

        assertThat(NewMessage.of(event))
                .isEqualTo(new NewMessage(
                        "whatsapp",
                        "account",
                        "wamid.1",
                        "image",
                        "",
                        "citizen",
                        "talk",
                        "Rusak",
                        "image/jpeg ?",
                        List.of(PHOTO.id(), UNNAMED.id()),
                        -8.31,
                        114.32,
                        "wamid.0",
                        SAID,
                        CAME,
                        3));
    }

    @Test
    void shouldKeepWhatTheUnitSentAsItsEcho() {
        MessageSentByUnit event = new MessageSentByUnit(
                "talk", "whatsapp", "account", "wamid.1", SOMEONE, "Segera", List.of(PHOTO), SAID, CAME);

        assertThat(NewMessage.of(event)).isEqualTo(withoutPlace("echo", "", "unit", "Segera", "image/jpeg"));
    }

    @Test
    void shouldKeepTwoEditsOfOneSecondApart() {
        assertThat(NewMessage.of(edited("wamid.2")).edition()).isEqualTo("wamid.2");
        assertThat(NewMessage.of(edited("wamid.3")).edition()).isEqualTo("wamid.3");
    }

    private static MessageEdited edited(String edition) {
        return new MessageEdited("talk", "whatsapp", "account", "wamid.1", "Rusak parah", SAID, CAME, edition);
    }

    @Test
    void shouldKeepAnEditWithoutEditionUnderItsTime() {
        MessageEdited event = edited(null);

        assertThat(NewMessage.of(event))
                .isEqualTo(withoutPlace("edited", "2026-11-20T03:00:00Z", "citizen", "Rusak parah", null));
    }

    @Test
    void shouldKeepADeletionWithoutWords() {
        MessageDeleted event = new MessageDeleted("talk", "whatsapp", "account", "wamid.1", SAID, CAME);

        assertThat(NewMessage.of(event))
                .isEqualTo(withoutPlace("deleted", "2026-11-20T03:00:00Z", "citizen", null, null));
    }

    private static NewMessage withoutPlace(String kind, String edition, String direction, String text, String media) {
        return new NewMessage(
                "whatsapp",
                "account",
                "wamid.1",
                kind,
                edition,
                direction,
                "talk",
                text,
                media,
                media == null ? List.of() : List.of(PHOTO.id()),
                null,
                null,
                null,
                SAID,
                CAME,
                0);
    }
}
