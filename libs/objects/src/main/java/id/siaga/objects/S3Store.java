package id.siaga.objects;

import id.siaga.eventing.sealing.Sealing;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * Objects in a bucket, under the names a folder would give them, so that one can be copied into the other. S3 shows an
 * upload when it is whole and its checksum right, never before. Nothing is tried twice here: whoever asked comes again.
 */
final class S3Store implements ObjectStore {
    private static final String SEALED = "application/octet-stream";

    private final S3Client client;
    private final String bucket;
    private final Sealing sealing;
    private final Scratch scratch;

    S3Store(S3Client client, String bucket, Sealing sealing, Scratch scratch) {
        this.client = client;
        this.bucket = bucket;
        this.sealing = sealing;
        this.scratch = scratch;
    }

    static S3Store open(S3Config config, Sealing sealing, Scratch scratch) {
        return new S3Store(S3Connection.of(config), config.bucket().orElseThrow(), sealing, scratch);
    }

    /** By way of the disk: the name is known, and the signature made, when the content has been read to its end. */
    @Override
    public String put(InputStream content) throws IOException {
        Path sealed = Files.createTempFile(scratch.folder(), "object", null);
        try {
            SealedFile file = SealedFile.write(content, sealed, sealing);
            upload(ObjectName.of(file.address()), file);
            return file.address();
        } finally {
            Files.deleteIfExists(sealed);
        }
    }

    @Override
    public InputStream open(String address) throws IOException {
        InputStream sealed = download(ObjectName.of(Digest.checked(address)));
        return SealedPieces.read(new BufferedInputStream(sealed), address, sealing);
    }

    private void upload(String name, SealedFile file) throws IOException {
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(bucket)
                .key(name)
                .contentType(SEALED)
                .checksumSHA256(file.checksum())
                .build();
        try {
            client.putObject(request, RequestBody.fromFile(file.path()));
        } catch (SdkException e) {
            throw S3Trouble.of(e);
        }
    }

    private InputStream download(String name) throws IOException {
        try {
            return client.getObject(request -> request.bucket(bucket).key(name));
        } catch (NoSuchKeyException e) {
            throw new NoSuchFileException(name);
        } catch (SdkException e) {
            throw S3Trouble.of(e);
        }
    }
}
