package id.siaga.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void shouldNameThePortWhoNeedsItAndTheVariableThatMovesIt() throws IOException {
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = somebody.getLocalPort();
            assertThatThrownBy(() -> Ports.ensureFree(Map.of(Port.KAFKA, taken), List.of("kafka")))
                    .isInstanceOf(LaunchFailed.class)
                    .hasMessageContaining("Port " + taken + " is taken")
                    .hasMessageContaining("Kafka needs it")
                    .hasMessageContaining("SIAGA_PORT_KAFKA=");
        }
    }

    @Test
    void shouldNotMindAPortOfAPartThatIsNotStarted() throws IOException {
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<Port, Integer> ports = Map.of(Port.KAFKA, somebody.getLocalPort());
            assertThatCode(() -> Ports.ensureFree(ports, List.of("gateway"))).doesNotThrowAnyException();
        }
    }

    @Test
    void shouldMoveAPortByItsVariable() {
        assertThat(Port.from(Map.of("SIAGA_PORT_GATEWAY", "9080")))
                .containsEntry(Port.GATEWAY, 9080)
                .containsEntry(Port.INTAKE, 8081);
    }

    @Test
    void shouldRefuseAPortThatIsNoNumber() {
        assertThatThrownBy(() -> Port.from(Map.of("SIAGA_PORT_SLA", "eighty")))
                .isInstanceOf(LaunchFailed.class)
                .hasMessageContaining("SIAGA_PORT_SLA");
    }
}
