package id.siaga.objects;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Of a bucket, for the tests. */
record Settings(
        Optional<URI> endpoint,
        Optional<String> bucket,
        Optional<String> accessKey,
        Optional<String> secretKey,
        Duration within)
        implements S3Config {
    static final Settings NONE = new Settings(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Duration.ofSeconds(60));

    static Settings of(URI endpoint, String secretKey) {
        return new Settings(
                Optional.of(endpoint),
                Optional.of("siaga"),
                Optional.of("AKIDSIAGA"),
                Optional.of(secretKey),
                Duration.ofSeconds(60));
    }

    Settings within(Duration within) {
        return new Settings(endpoint, bucket, accessKey, secretKey, within);
    }

    Settings bucket(String bucket) {
        return new Settings(endpoint, Optional.ofNullable(bucket), accessKey, secretKey, within);
    }

    @Override
    public String region() {
        return "us-east-1";
    }

    @Override
    public boolean pathStyle() {
        return true;
    }
}
