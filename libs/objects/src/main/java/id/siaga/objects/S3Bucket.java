package id.siaga.objects;

import id.siaga.eventing.sealing.Sealing;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.paginators.ListObjectsV2Iterable;

/**
 * Sealed files in a bucket. S3 shows an upload when it is whole and its checksum right, never before. Nothing is tried
 * twice here: whoever asked comes again.
 */
final class S3Bucket {
    private static final Logger LOG = Logger.getLogger(S3Bucket.class);
    private static final String SEALED = "application/octet-stream";

    private final S3Client client;
    private final String bucket;
    private final Sealing sealing;
    private final Scratch scratch;

    private S3Bucket(S3Client client, String bucket, Sealing sealing, Scratch scratch) {
        this.client = client;
        this.bucket = bucket;
        this.sealing = sealing;
        this.scratch = scratch;
    }

    static S3Bucket open(S3Config config, Sealing sealing, Scratch scratch) {
        return new S3Bucket(S3Connection.of(config), config.bucket().orElseThrow(), sealing, scratch);
    }

    /**
     * By way of the disk: the signature is made when the content has been read to its end.
     *
     * @param key what it is to be called, from the SHA-256 of the content
     * @return the SHA-256
     */
    String put(InputStream content, UnaryOperator<String> key) throws IOException {
        Path sealed = Files.createTempFile(scratch.folder(), "object", null);
        try {
            SealedFile file = SealedFile.write(content, sealed, sealing);
            upload(key.apply(file.address()), file);
            return file.address();
        } finally {
            Files.deleteIfExists(sealed);
        }
    }

    InputStream open(String key, String sha256) throws IOException {
        return SealedPieces.read(new BufferedInputStream(download(key)), sha256, sealing);
    }

    void remove(String key) throws IOException {
        try {
            client.deleteObject(request -> request.bucket(bucket).key(key));
        } catch (NoSuchKeyException e) {
            LOG.debugf("%s was gone already; most stores do not say so", key);
        } catch (SdkException e) {
            throw S3Trouble.of(e);
        }
    }

    /** Each is asked for when it is read, and may fail as {@link S3Trouble} knows. */
    ListObjectsV2Iterable pages(String prefix) {
        return client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix));
    }

    private void upload(String key, SealedFile file) throws IOException {
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(bucket)
                .key(key)
                .contentType(SEALED)
                .checksumSHA256(file.checksum())
                .build();
        try {
            client.putObject(request, RequestBody.fromFile(file.path()));
        } catch (SdkException e) {
            throw S3Trouble.of(e);
        } catch (UncheckedIOException e) {
            throw S3Trouble.of(e);
        }
    }

    private InputStream download(String key) throws IOException {
        try {
            return client.getObject(request -> request.bucket(bucket).key(key));
        } catch (NoSuchKeyException e) {
            throw new NoSuchFileException(key);
        } catch (SdkException e) {
            throw S3Trouble.of(e);
        }
    }
}
