package id.siaga.objects;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A bucket of a store that speaks S3, instead of the folder: as soon as one of the first four is there, all must be. */
@ConfigMapping(prefix = "siaga.objects.s3")
public interface S3Config {
    /** {@code SIAGA_OBJECTS_S3_ENDPOINT}: {@code https://s3.ap-southeast-3.amazonaws.com}, or a store of our own. */
    Optional<URI> endpoint();

    /** {@code SIAGA_OBJECTS_S3_BUCKET}: it must be there; nobody else writes into it. */
    Optional<String> bucket();

    /** {@code SIAGA_OBJECTS_S3_ACCESS_KEY}: may get, put and delete objects and list the bucket. */
    Optional<String> accessKey();

    /** {@code SIAGA_OBJECTS_S3_SECRET_KEY}. */
    Optional<String> secretKey();

    /** {@code SIAGA_OBJECTS_S3_REGION}: part of each signature; MinIO and Ceph expect this one unless told otherwise. */
    @WithDefault("us-east-1")
    String region();

    /** Whether the bucket stands in the path or before the host's name. MinIO and Ceph want it in the path, AWS takes both. */
    @WithDefault("true")
    boolean pathStyle();

    /** How long one call may take, an upload whole. The lease of a media job in intake must be longer. */
    @WithDefault("60s")
    Duration within();
}
