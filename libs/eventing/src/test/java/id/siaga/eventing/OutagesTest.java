package id.siaga.eventing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "40001", "40P01", "25P03"})
    void shouldWaitOutWhatPasses(String sqlState) {
        assertThat(Outages.isOutage(new IllegalStateException(pg(sqlState)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22P02", "42601"})
    void shouldNotWaitForTheRecordToGetBetter(String sqlState) {
        assertThat(Outages.isOutage(pg(sqlState))).isFalse();
    }

    @Test
    void shouldTellAnUnreachableServerFromABadRecord() {
        assertThat(Outages.isOutage(new ConnectException("refused"))).isTrue();
        assertThat(Outages.isOutage(new UnreadableEvent("body"))).isFalse();
        assertThat(Outages.isOutage(new NullPointerException())).isFalse();
    }

    private static PgException pg(String sqlState) {
        return new PgException("m", "ERROR", sqlState, "d");
    }
}
