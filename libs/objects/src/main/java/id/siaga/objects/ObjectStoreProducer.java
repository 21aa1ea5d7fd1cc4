package id.siaga.objects;

import id.siaga.eventing.sealing.Sealing;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The store of this installation: a folder, or a bucket where one is configured. Settings that lack something stop the start. */
class ObjectStoreProducer {
    /** Beside a folder no class of the S3 client is loaded: a service has little room. */
    @Startup
    @Produces
    @Singleton
    ObjectStore store(ObjectsConfig config, S3Config bucket, Sealing sealing, Scratch scratch) {
        S3Rules rules = new S3Rules(bucket);
        return rules.wantABucket()
                ? bucket(rules, bucket, sealing, scratch)
                : FolderStore.open(config.folder(), sealing);
    }

    private static ObjectStore bucket(S3Rules rules, S3Config bucket, Sealing sealing, Scratch scratch) {
        List<String> problems = rules.problems();
        if (!problems.isEmpty()) {
            throw new UnusableStore(problems);
        }
        return S3Store.open(bucket, sealing, scratch);
    }
}
