package id.siaga.simulator;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * WhatsApp's side, for a machine without WhatsApp: the Graph API, signed webhooks and a phone to write with.
 * For local use only: its own test API asks nobody who they are.
 */
public final class Simulator {
    private static final System.Logger LOG = System.getLogger(Simulator.class.getName());

    private Simulator() {}

    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        Settings settings = Settings.from(environment);
        List<BusinessNumber> numbers = PackNumbers.read(Path.of(Settings.required(environment, "SIAGA_REGION_PATH")));
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(2)
                .setInternalBlockingPoolSize(2)
                .setFileSystemOptions(new FileSystemOptions()
                        .setClassPathResolvingEnabled(false)
                        .setFileCachingEnabled(false)));
        vertx.deployVerticle(new SimulatorVerticle(settings, new BusinessNumbers(numbers), Clock.systemUTC()))
                .onSuccess(id -> LOG.log(
                        System.Logger.Level.INFO,
                        "simulator ready on port {0} with {1} numbers, webhooks go to {2}",
                        Integer.toString(settings.port()),
                        numbers.size(),
                        settings.webhookUrl()))
                .onFailure(cause -> {
                    LOG.log(
                            System.Logger.Level.ERROR,
                            "simulator cannot start on port " + settings.port() + "; is the port taken?",
                            cause);
                    vertx.close().onComplete(closed -> System.exit(1));
                });
    }
}
