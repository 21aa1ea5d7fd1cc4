package id.siaga.objects;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Whether a bucket is meant, and what its settings lack. Says names, never values: one of them is a secret. */
final class S3Rules {
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

    private final S3Config config;

    S3Rules(S3Config config) {
        this.config = config;
    }

    boolean wantABucket() {
        return needed().values().stream().anyMatch(Optional::isPresent);
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        needed().forEach((name, value) -> {
            if (value.isEmpty()) {
                problems.add(name + " is missing");
            }
        });
        if (config.endpoint().filter(endpoint -> !isAddress(endpoint)).isPresent()) {
            problems.add("endpoint is no address such as https://host:port");
        }
        if (config.bucket().filter(name -> !BUCKET.matcher(name).matches()).isPresent()) {
            problems.add("bucket is no name of a bucket");
        }
        if (!config.within().isPositive()) {
            problems.add("within is no time");
        }
        return problems;
    }

    private Map<String, Optional<?>> needed() {
        return new TreeMap<>(Map.of(
                "endpoint", config.endpoint(),
                "bucket", config.bucket(),
                "access-key", config.accessKey(),
                "secret-key", config.secretKey()));
    }

    /** Anything more than host and port would be lost silently. */
    private static boolean isAddress(URI endpoint) {
        boolean web = "https".equals(endpoint.getScheme()) || "http".equals(endpoint.getScheme());
        String path = endpoint.getRawPath();
        return web
                && endpoint.getHost() != null
                && endpoint.getRawUserInfo() == null
                && endpoint.getRawQuery() == null
                && endpoint.getRawFragment() == null
                && (path == null || path.isEmpty() || path.equals("/"));
    }
}
