package id.siaga.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The path a service will see. A service decodes and normalises what it gets, so {@code /papan/../q/metrics} or
 * {@code /%71/metrics} would slip past a table that compares the raw text: such paths are refused.
 */
final class PlainPath {
    static Optional<String> of(String rawPath) {
        if (rawPath == null || !rawPath.startsWith("/")) {
            return Optional.empty();
        }
        String path;
        try {
            path = URLDecoder.decode(rawPath.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        boolean plain = !path.contains("//") && !path.contains("\\") && !(path + "/").contains("/./");
        return plain && !(path + "/").contains("/../") ? Optional.of(path) : Optional.empty();
    }

    private PlainPath() {}
}
