package id.siaga.objects;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Of a bucket, for the tests; in a region that nobody gets without asking for it. */
record Settings(
        Optional<URI> endpoint,
        Optional<String> bucket,
        Optional<String> accessKey,
        Optional<String> secretKey,
        String region,
        boolean pathStyle,
        Duration within)
        implements S3Config {
    static final Settings NONE = new Settings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "ap-southeast-3",
            true,
            Duration.ofSeconds(60));

    static Settings of(URI endpoint, String secretKey) {
        return new Settings(
                Optional.of(endpoint),
                Optional.of("siaga"),
                Optional.of("AKIDSIAGA"),
                Optional.of(secretKey),
                NONE.region,
                NONE.pathStyle,
                NONE.within);
    }

    Settings within(Duration within) {
        return new Settings(endpoint, bucket, accessKey, secretKey, region, pathStyle, within);
    }

    Settings bucket(String bucket) {
        return new Settings(endpoint, Optional.ofNullable(bucket), accessKey, secretKey, region, pathStyle, within);
    }

    Settings pathStyle(boolean pathStyle) {
        return new Settings(endpoint, bucket, accessKey, secretKey, region, pathStyle, within);
    }
}
