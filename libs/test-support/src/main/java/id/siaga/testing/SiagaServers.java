package id.siaga.testing;

/**
 * Kafka and PostgreSQL for tests: one each per JVM, started when first asked for, gone with the JVM. Containers when a
 * Docker engine answers, else the same real servers as local processes; a test never says which.
 */
public final class SiagaServers {
    private SiagaServers() {}

    public static TestKafka kafka() {
        return new TestKafka();
    }

    public static TestPostgres postgres() {
        return new TestPostgres();
    }
}
