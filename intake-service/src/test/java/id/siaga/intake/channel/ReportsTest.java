package id.siaga.intake.channel;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.contracts.message.Location;
import id.siaga.contracts.message.Media;
import id.siaga.contracts.message.MessageKind;
import id.siaga.contracts.message.MessageReceived;
import id.siaga.intake.application.Attachment;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private static final String KEY = "5f0a7c1e8f2b4f579a5e0d7f3c3a1b01";
    private static final Door WEB = Door.open("web");
    private static final String NAME = "Bu Siti";
    private static final String PHONE = "6280000078001";
    private static final String EMAIL = "siti@contoh.example";
    private static final Reporter SITI = new Reporter(NAME, PHONE, EMAIL);

    @Test
    void shouldGiveARepeatedReportTheIdAndTheTokenItHad() {
        Receipt first = Harness.receipt(report(WEB, "Jalan rusak"), KEY);
        Receipt second = Harness.receipt(report(WEB, "Jalan rusak"), KEY);

        assertThat(second.token()).isEqualTo(first.token()).matches("[0-9a-f]{32}");
        assertThat(second.update().id()).isEqualTo(first.update().id());
        assertThat(event(second).messageId()).isEqualTo(event(first).messageId());
    }

    @Test
    void shouldTakeAnotherReportUnderTheSameKeyForAnother() {
        String token = Harness.receipt(report(WEB, "Jalan rusak"), KEY).token();

        assertThat(Harness.receipt(report(WEB, "Lampu mati"), KEY).token()).isNotEqualTo(token);
        assertThat(Harness.receipt(report(new Door("open311", "open311", null), "Jalan rusak"), KEY)
                        .token())
                .isNotEqualTo(token);
        assertThat(Harness.receipt(report(new Door("counter", "35.10.13", "p-1"), "Jalan rusak"), KEY)
                        .token())
                .isNotEqualTo(Harness.receipt(report(new Door("counter", "35.10.13", "p-2"), "Jalan rusak"), KEY)
                        .token());
    }

    @Test
    void shouldTakeForAnotherWhatDiffersInOneFieldOnly() {
        Location here = new Location(-8.3, 114.3, null, null);
        Location there = new Location(-8.3, 114.4, null, null);

        assertThat(Stream.of(
                                new FiledReport(WEB, "Jalan rusak", here, SITI, true, false),
                                new FiledReport(WEB, "Jalan rusak", there, SITI, true, false),
                                new FiledReport(
                                        WEB, "Jalan rusak", here, new Reporter("Siti", PHONE, EMAIL), true, false),
                                new FiledReport(
                                        WEB,
                                        "Jalan rusak",
                                        here,
                                        new Reporter(NAME, "6280000078002", EMAIL),
                                        true,
                                        false),
                                new FiledReport(WEB, "Jalan rusak", here, new Reporter(NAME, PHONE, null), true, false),
                                new FiledReport(WEB, "Jalan rusak", here, SITI, false, false),
                                new FiledReport(WEB, "Jalan rusak", here, SITI, true, true))
                        .map(report -> Harness.receipt(report, KEY).token()))
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldMakeEachReportWithoutAKeyOneOfItsOwn() {
        Receipt first = Harness.receipt(report(WEB, "Jalan rusak"), null);
        Receipt second = Harness.receipt(report(WEB, "Jalan rusak"), null);

        assertThat(second.token()).isNotEqualTo(first.token());
        assertThat(event(second).messageId()).isNotEqualTo(event(first).messageId());
    }

    @Test
    void shouldSealWhoReportsAndJoinNobodyByAnUncheckedPhone() {
        Receipt receipt = Harness.receipt(report(WEB, "Jalan rusak"), KEY);
        MessageReceived event = event(receipt);

        assertThat(new String(receipt.update().body(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("Siti", "6280000078001", "siti@contoh");
        assertThat(event.sender().phone()).isNull();
        assertThat(event.sender().phoneIndex()).isNull();
        assertThat(event.report().token()).isEqualTo(receipt.token());
        assertThat(event.report().anonymous()).isTrue();
        assertThat(event.report().confidential()).isFalse();
        assertThat(event.location()).isEqualTo(new Location(-8.3, 114.3, null, null));
        assertThat(event.conversation())
                .isNotEqualTo(
                        event(Harness.receipt(report(WEB, "Lampu mati"), KEY)).conversation());
    }

    @Test
    void shouldTellOfEachPhotoByANameOfItsOwnThatIsTheSameAgain() {
        List<Photo> photos = List.of(photo("a"), photo("b"), photo("a"));

        Receipt receipt = Harness.receipt(report(WEB, "Jalan rusak"), photos, KEY);
        Receipt again = Harness.receipt(report(WEB, "Jalan rusak"), photos, KEY);

        assertThat(again.token()).isEqualTo(receipt.token());
        assertThat(again.attachments()).isEqualTo(receipt.attachments());
        assertThat(event(again).media()).isEqualTo(event(receipt).media());
        assertThat(event(receipt).kind()).isEqualTo(MessageKind.IMAGE);
        assertThat(event(receipt).media())
                .extracting(Media::id)
                .doesNotHaveDuplicates()
                .isEqualTo(receipt.attachments().stream().map(Attachment::name).toList());
        assertThat(event(receipt).media().getFirst())
                .isEqualTo(new Media(
                        receipt.attachments().getFirst().name(), "image/jpeg", null, null, "inbox:" + "a".repeat(64)));
    }

    @Test
    void shouldTakeAReportWithOtherPhotosForAnother() {
        assertThat(Stream.of(
                                List.<Photo>of(),
                                List.of(photo("a")),
                                List.of(photo("b")),
                                List.of(photo("a"), photo("b")),
                                List.of(photo("b"), photo("a")))
                        .map(photos -> Harness.receipt(report(WEB, "Jalan rusak"), photos, KEY)
                                .token()))
                .doesNotHaveDuplicates();
    }

    private static Photo photo(String digit) {
        return new Photo(Path.of("foto Bu Siti.jpg"), "image/jpeg", digit.repeat(64));
    }

    private static FiledReport report(Door door, String text) {
        return new FiledReport(door, text, new Location(-8.3, 114.3, null, null), SITI, true, false);
    }

    private static MessageReceived event(Receipt receipt) {
        return (MessageReceived) receipt.update().event();
    }
}
