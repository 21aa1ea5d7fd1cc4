package id.siaga.notification.provider.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatsAppErrorsTest {
    @ParameterizedTest
    @CsvSource({
        "130429, TryLater[reason=THROTTLED",
        "131056, TryLater[reason=PAIR_LIMIT",
        "131057, TryLater[reason=MAINTENANCE",
        "131016, TryLater[reason=UNREACHABLE",
        "131047, WindowClosed",
        "4, TryLater[reason=THROTTLED",
        "80007, TryLater[reason=THROTTLED",
        "2, TryLater[reason=UNREACHABLE",
        "131000, TryLater[reason=UNREACHABLE",
        "0, AccountTrouble",
        "3, AccountTrouble",
        "10, AccountTrouble",
        "131005, AccountTrouble",
        "131042, AccountTrouble",
        "-1, Refused",
        "1, Refused",
        "5, Refused",
        "9, Refused",
        "11, Refused",
        "199, Refused",
        "200, AccountTrouble",
        "201, AccountTrouble",
        "190, AccountTrouble",
        "298, AccountTrouble",
        "299, AccountTrouble",
        "300, Refused",
        "368, AccountTrouble",
        "131031, AccountTrouble",
        "131026, Refused",
        "131053, Refused",
        "131049, Refused",
        "132000, Refused",
        "132015, Refused",
        "100, Refused",
        "999999, Refused"
    })
    void shouldMeanWhatTheProviderDocuments(int code, String outcome) {
        assertThat(WhatsAppErrors.outcome(code).toString()).startsWith(outcome);
    }
}
