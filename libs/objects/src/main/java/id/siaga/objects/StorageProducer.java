package id.siaga.objects;

import id.siaga.eventing.sealing.Sealing;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Objects and inbox of this installation, both in a folder, or both in a bucket where one is configured: who takes a file
 * and who works on it may be two instances. Settings that lack something stop the start.
 */
@Singleton
class StorageProducer {
    private final ObjectStore store;
    private final Inbox inbox;

    /** Beside a folder no class of the S3 client is loaded: a service has little room. */
    StorageProducer(ObjectsConfig config, S3Config bucket, Sealing sealing, Scratch scratch) {
        S3Rules rules = new S3Rules(bucket);
        if (rules.wantABucket()) {
            S3Bucket shared = whole(rules, bucket, sealing, scratch);
            store = new S3Store(shared);
            inbox = new S3Inbox(shared);
        } else {
            SealedFolder shared = SealedFolder.open(config.folder(), sealing);
            store = new FolderStore(shared);
            inbox = new FolderInbox(shared);
        }
    }

    @Startup
    @Produces
    @Singleton
    ObjectStore store() {
        return store;
    }

    @Produces
    @Singleton
    Inbox inbox() {
        return inbox;
    }

    private static S3Bucket whole(S3Rules rules, S3Config bucket, Sealing sealing, Scratch scratch) {
        List<String> problems = rules.problems();
        if (!problems.isEmpty()) {
            throw new UnusableStore(problems);
        }
        return S3Bucket.open(bucket, sealing, scratch);
    }
}
