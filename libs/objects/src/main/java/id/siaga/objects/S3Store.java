package id.siaga.objects;

import java.io.IOException;
import java.io.InputStream;

/** Objects in a bucket, under the names a folder would give them, so that one can be copied into the other. */
final class S3Store implements ObjectStore {
    private final S3Bucket bucket;

    S3Store(S3Bucket bucket) {
        this.bucket = bucket;
    }

    @Override
    public String put(InputStream content) throws IOException {
        return bucket.put(content, ObjectName::of);
    }

    @Override
    public InputStream open(String address) throws IOException {
        return bucket.open(ObjectName.of(Digest.checked(address)), address);
    }
}
