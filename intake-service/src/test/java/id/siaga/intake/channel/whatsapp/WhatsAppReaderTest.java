package id.siaga.intake.channel.whatsapp;

import static id.siaga.intake.channel.whatsapp.Bodies.ACCOUNT;
import static id.siaga.intake.channel.whatsapp.Bodies.PHONE;
import static id.siaga.intake.channel.whatsapp.Bodies.USER_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.siaga.contracts.Event;
import id.siaga.contracts.intake.WebhookParked;
import id.siaga.contracts.message.MessageDeleted;
import id.siaga.contracts.message.MessageEdited;
import id.siaga.contracts.message.MessageKind;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.contracts.message.MessageSentByUnit;
import id.siaga.intake.application.Update;
import id.siaga.intake.channel.Harness;
import id.siaga.intake.channel.Unreadable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatsAppReaderTest {
    private final Harness harness = WhatsAppSamplesTest.whatsapp();

    @Test
    void shouldReadATextWithBothIdsOfItsSender() {
        MessageReceived message = only(MessageReceived.class, Bodies.message("text", "{\"body\":\"Jalan rusak\"}"));

        assertThat(message.kind()).isEqualTo(MessageKind.TEXT);
        assertThat(message.text()).isEqualTo("Jalan rusak");
        assertThat(message.account()).isEqualTo(ACCOUNT);
        assertThat(harness.open(message.sender().id())).isEqualTo(USER_ID);
        assertThat(harness.open(message.sender().userId())).isEqualTo(USER_ID);
        assertThat(harness.open(message.sender().phone())).isEqualTo(PHONE);
        assertThat(harness.open(message.sender().name())).isEqualTo("Sari");
        assertThat(message.sender().phoneIndex()).isEqualTo(harness.index(PHONE));
        assertThat(message.conversation()).isEqualTo(harness.conversation(Bodies.ACCOUNT, USER_ID));
        assertThat(message.sentAt()).isEqualTo(Instant.ofEpochSecond(1773482390L));
    }

    @Test
    void shouldKnowAPersonByThePhoneAloneAndByTheUserIdAlone() {
        String message =
                "{\"id\":\"wamid.1\",\"timestamp\":\"1773482390\",\"type\":\"text\",\"text\":{\"body\":\"a\"}%s}";
        var byPhone = only(MessageReceived.class, Bodies.messages("[]", message.formatted(Bodies.from(PHONE))));
        var byUserId = only(MessageReceived.class, Bodies.messages("[]", message.formatted(Bodies.from(USER_ID))));

        assertThat(byPhone.conversation()).isEqualTo(harness.conversation(Bodies.ACCOUNT, PHONE));
        assertThat(byPhone.sender().userId()).isNull();
        assertThat(byUserId.conversation()).isEqualTo(harness.conversation(Bodies.ACCOUNT, USER_ID));
        assertThat(byUserId.sender().phone()).isNull();
    }

    @Test
    void shouldParkOnlyTheMessageOfNobody() {
        List<Update> updates = harness.read(Bodies.messages(
                "[]",
                "{\"id\":\"wamid.1\",\"type\":\"text\",\"text\":{\"body\":\"siapa\"}}",
                "{\"id\":\"wamid.2\",\"type\":\"text\",\"text\":{\"body\":\"saya\"}" + Bodies.from(PHONE) + "}"));

        WebhookParked parked = (WebhookParked) updates.get(0).event();
        assertThat(parked.reason()).isEqualTo("nobody is named as the person");
        assertThat(harness.open(parked.body())).contains("siapa").contains(ACCOUNT);
        assertThat(((MessageReceived) updates.get(1).event()).text()).isEqualTo("saya");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image       | {'id':'77','mime_type':'image/jpeg','caption':'lubang'}                | IMAGE       | lubang | ",
                "video       | {'id':'77','mime_type':'video/mp4'}                                    | VIDEO       |        | ",
                "audio       | {'id':'77','voice':true}                                               | VOICE       |        | ",
                "audio       | {'id':'77','voice':false}                                              | AUDIO       |        | ",
                "document    | {'id':'77','filename':'surat.pdf','caption':'surat'}                   | DOCUMENT    | surat  | ",
                "sticker     | {'id':'77'}                                                            | STICKER     |        | ",
                "location    | {'latitude':-8.33,'longitude':114.2,'name':'Balai desa'}               | LOCATION    |        | ",
                "contacts    | [{'name':{'formatted_name':'x'}}]                                      | CONTACTS    |        | ",
                "interactive | {'type':'button_reply','button_reply':{'id':'beres','title':'Beres'}}  | INTERACTIVE | Beres  | beres",
                "interactive | {'type':'list_reply','list_reply':{'id':'l1','title':'Jalan'}}         | INTERACTIVE | Jalan  | l1",
                "interactive | {'type':'nfm_reply','nfm_reply':{'body':'Sent','response_json':'{}'}}  | INTERACTIVE | Sent   | {}",
                "interactive | {'type':'call_permission_reply','call_permission_reply':{'response':'accept'}} | INTERACTIVE | | accept",
                "button      | {'text':'Ya','payload':'ya'}                                           | INTERACTIVE | Ya     | ya",
                "reaction    | {'message_id':'wamid.0','emoji':'👍'}                                  | REACTION    | 👍     | ",
                "reaction    | {'message_id':'wamid.0','emoji':''}                                    | REACTION    |        | ",
                "order       | {'text':'pesan'}                                                       | ORDER       | pesan  | ",
                "unsupported | {}                                                                     | UNSUPPORTED |        | "
            })
    void shouldReadEveryKind(String type, String part, MessageKind kind, String text, String payload) {
        MessageReceived message = only(MessageReceived.class, Bodies.message(type, part.replace('\'', '"')));

        assertThat(message.kind()).isEqualTo(kind);
        assertThat(message.text()).isEqualTo(text);
        assertThat(message.payload()).isEqualTo(payload);
        assertThat(message.media()).hasSize(part.contains("'77'") ? 1 : 0);
        assertThat(message.location() != null).isEqualTo(kind == MessageKind.LOCATION);
    }

    @Test
    void shouldReadALocationWhoseTypeIsLeftOut() {
        String message =
                "{\"id\":\"wamid.1\",\"location\":{\"latitude\":-8.3,\"longitude\":114.2}" + Bodies.from(PHONE) + "}";

        assertThat(only(MessageReceived.class, Bodies.messages("[]", message)).kind())
                .isEqualTo(MessageKind.LOCATION);
    }

    @Test
    void shouldTellQuotedForwardedAndGroup() {
        String message = "{\"id\":\"wamid.1\",\"type\":\"text\",\"text\":{\"body\":\"a\"},\"group_id\":\"g1\","
                + "\"context\":{\"id\":\"wamid.0\",\"frequently_forwarded\":true}" + Bodies.from(PHONE) + "}";
        MessageReceived read = only(MessageReceived.class, Bodies.messages("[]", message));

        assertThat(read.quoted()).isEqualTo("wamid.0");
        assertThat(read.forwarded()).isTrue();
        assertThat(read.group()).isEqualTo("g1");
    }

    @Test
    void shouldParkATypeNobodyHasTaughtUs() {
        WebhookParked parked = only(WebhookParked.class, Bodies.message("hologram", "{\"body\":\"rahasia\"}"));

        assertThat(parked.reason()).isEqualTo("message type hologram");
        assertThat(parked.body()).doesNotContain("rahasia");
    }

    @Test
    void shouldReadEditsAndDeletions() {
        MessageEdited edited = only(
                MessageEdited.class,
                Bodies.message(
                        "edit",
                        "{\"original_message_id\":\"wamid.0\",\"message\":{\"type\":\"text\",\"text\":{\"body\":\"baru\"}}}"));
        MessageDeleted deleted =
                only(MessageDeleted.class, Bodies.message("revoke", "{\"original_message_id\":\"wamid.0\"}"));

        assertThat(edited.messageId()).isEqualTo("wamid.0");
        assertThat(edited.text()).isEqualTo("baru");
        assertThat(deleted.messageId()).isEqualTo("wamid.0");
        assertThat(deleted.conversation()).isEqualTo(edited.conversation());
    }

    @Test
    void shouldTellTwoEditsOfOneSecondApart() {
        String part =
                "{\"original_message_id\":\"wamid.0\",\"message\":{\"type\":\"text\",\"text\":{\"body\":\"%s\"}}}";
        Update first = edit("wamid.1", part.formatted("baru"));
        Update second = edit("wamid.2", part.formatted("baru sekali"));

        assertThat(((MessageEdited) first.event()).edition()).isEqualTo("wamid.1");
        assertThat(((MessageEdited) second.event()).edition()).isEqualTo("wamid.2");
        assertThat(first.id()).isNotEqualTo(second.id());
    }

    @Test
    void shouldTellEditsWithoutAnIdOfTheirOwnByTheirWords() {
        String part =
                "{\"original_message_id\":\"wamid.1\",\"message\":{\"type\":\"text\",\"text\":{\"body\":\"%s\"}}}";
        Update first = edit("wamid.1", part.formatted("rahasia"));
        Update second = edit("wamid.1", part.formatted("lain"));

        String edition = ((MessageEdited) first.event()).edition();
        assertThat(edition).doesNotContain("rahasia");
        assertThat(edition).isNotEqualTo(((MessageEdited) second.event()).edition());
        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(edit("wamid.1", part.formatted("rahasia")).id()).isEqualTo(first.id());
    }

    private Update edit(String id, String part) {
        String message = Bodies.message(id, "edit", part);
        return harness.read(Bodies.messages("[]", message)).getFirst();
    }

    @Test
    void shouldReadAnEchoAsAnAnswerToTheCitizen() {
        MessageSentByUnit echo = only(MessageSentByUnit.class, Bodies.echo("Petugas segera datang"));

        assertThat(echo.text()).isEqualTo("Petugas segera datang");
        assertThat(harness.open(echo.recipient().id())).isEqualTo(USER_ID);
        assertThat(echo.conversation()).isEqualTo(harness.conversation(Bodies.ACCOUNT, USER_ID));
    }

    @Test
    void shouldParkAFieldNobodyHasTaughtUs() {
        only(WebhookParked.class, "{\"entry\":[{\"id\":\"1\",\"changes\":[{\"field\":\"baru\",\"value\":{}}]}]}");
    }

    @Test
    void shouldRefuseAWholeOfUnknownShapeAndAcceptAnEmptyOne() {
        assertThatThrownBy(() -> harness.read("[1,2]")).isInstanceOf(Unreadable.class);
        assertThat(harness.read("{\"entry\":[]}")).isEmpty();
    }

    @Test
    void shouldGiveARepeatedPostTheSameIds() {
        String body = Bodies.message("text", "{\"body\":\"a\"}");

        assertThat(harness.read(body).getFirst().id())
                .isEqualTo(harness.read(body).getFirst().id());
    }

    @Test
    void shouldParkAMessageTooLargeForItsTopicInPartsThatFit() {
        String body = Bodies.message("text", "{\"body\":\"" + "x".repeat(1_500_000) + "\"}");

        assertThat(harness.read(body)).hasSize(2).allSatisfy(update -> {
            assertThat(update.event()).isInstanceOf(WebhookParked.class);
            assertThat(update.body().length).isLessThan(4_000_000);
        });
    }

    @Test
    void shouldKeepNoPersonsDataInTheClear() throws IOException {
        Update update = harness.read(Bodies.message("text", "{\"body\":\"a\"}")).getFirst();

        assertThat(new ObjectMapper().readTree(update.body()).toString())
                .doesNotContain(PHONE)
                .doesNotContain(USER_ID)
                .doesNotContain("Sari");
    }

    private <E extends Event> E only(Class<E> type, String body) {
        return harness.only(type, body);
    }
}
