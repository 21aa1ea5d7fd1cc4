package id.siaga.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The main class of the broker's own JVM: formats the folder when it is new, then becomes the broker. Reflection,
 * because the broker's jars need another kafka-clients than Quarkus and are on the class path of that JVM only.
 */
final class BrokerProcess {
    private BrokerProcess() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        String settings = arguments[0];
        if (!Files.exists(Path.of(arguments[1], "meta.properties"))) {
            String[] format = {"format", "--standalone", "-t", BrokerSettings.CLUSTER_ID, "-c", settings};
            Object exit = Class.forName("kafka.tools.StorageTool")
                    .getMethod("execute", String[].class, java.io.PrintStream.class)
                    .invoke(null, format, System.out);
            if (!Integer.valueOf(0).equals(exit)) {
                throw new IllegalStateException("the broker's folder could not be formatted, see the lines above");
            }
        }
        Class.forName("kafka.Kafka").getMethod("main", String[].class).invoke(null, (Object) new String[] {settings});
    }
}
