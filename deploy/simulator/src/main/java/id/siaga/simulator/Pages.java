package id.siaga.simulator;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The phone page and its files, from the class path. */
final class Pages {
    private static final Map<String, String> FILES = Map.of(
            "index.html", "text/html; charset=utf-8",
            "phone.css", "text/css; charset=utf-8",
            "bubbles.js", "text/javascript; charset=utf-8",
            "phone.js", "text/javascript; charset=utf-8");

    void mount(Router router) {
        FILES.forEach((name, type) -> {
            Buffer bytes = read(name);
            String path = name.equals("index.html") ? "/" : "/" + name;
            router.get(path)
                    .handler(context -> context.response()
                            .putHeader("Content-Type", type)
                            .putHeader("Cache-Control", "no-cache")
                            .end(bytes));
        });
    }

    private static Buffer read(String name) {
        try (InputStream file = Pages.class.getResourceAsStream("/page/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The page file " + name + " is missing from the jar; build it again.");
            }
            return Buffer.buffer(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
