package id.siaga.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real broker and database, started, killed, started again and stopped. */
class LocalSystemIT {
    @TempDir
    static Path home;

    private static LocalSystem system;

    @BeforeAll
    static void layOut() {
        system = LocalSystem.fresh(Options.elsewhere(home).withOnly(Set.of("kafka", "postgres")));
    }

    @BeforeEach
    void startWhatIsMissing() {
        system.startMissing(Progress.silent());
    }

    @AfterAll
    static void stop() {
        system.stop();
    }

    @Test
    void shouldKeepCommittedDataOverAKillAndLeaveNoProcessAfterTheStop() throws SQLException {
        execute("CREATE TABLE promise AS SELECT 1 AS kept");
        List<ProcessHandle> processes = new ArrayList<>(system.tree("postgres"));
        processes.addAll(system.tree("kafka"));

        system.kill9("postgres");
        assertThat(system.isAlive("postgres")).isFalse();
        assertThat(StatusReport.of(system).table()).contains("crashed");

        system.startPart("postgres");
        assertThat(query("SELECT kept::text FROM promise")).isEqualTo("1");

        processes.addAll(system.tree("postgres"));
        system.stop();
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(Files.exists(home.resolve("postgres/data/postmaster.pid"))).isFalse();
    }

    @Test
    void shouldStopADatabaseWhoseKeeperWasKilled() {
        List<ProcessHandle> processes = system.tree("postgres");
        system.process("postgres").orElseThrow().kill9();
        system.stop();
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void shouldLetNoTransactionOfRoutingStayOpenForLong() throws SQLException {
        assertThat(query("SELECT current_setting('transaction_timeout')")).isEqualTo("10s");
        assertThat(query("SELECT current_setting('idle_in_transaction_session_timeout')"))
                .isEqualTo("5s");
    }

    @Test
    void shouldFindTheRunningSystemFromAnotherShell() {
        LocalSystem found = LocalSystem.at(Options.fromHome(home));
        assertThat(found.pids()).isEqualTo(system.pids()).hasSize(2);
        assertThat(found.bootstrapServers()).isEqualTo(system.bootstrapServers());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = routing();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = routing();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection routing() throws SQLException {
        return DriverManager.getConnection(system.jdbcUrl("routing"), "routing", system.password("routing"));
    }
}
