package id.siaga.objects;

import java.util.List;

/** The service does not start until the settings of its object store are whole. */
final class UnusableStore extends RuntimeException {
    UnusableStore(List<String> problems) {
        super("siaga.objects.s3 can't be used: " + String.join("; ", problems)
                + "; set all of endpoint, bucket, access-key and secret-key, or none of them for a folder");
    }
}
