package id.siaga.objects;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The inbox beside the objects, in the bucket all instances share, under the names a folder would give its files. */
final class S3Inbox implements Inbox {
    private static final String PLACE = "inbox/";

    private final S3Bucket bucket;

    S3Inbox(S3Bucket bucket) {
        this.bucket = bucket;
    }

    @Override
    public String put(String name, InputStream content) throws IOException {
        String key = key(name);
        return bucket.put(content, sha256 -> key);
    }

    @Override
    public InputStream open(String name, String sha256) throws IOException {
        return bucket.open(key(name), Digest.checked(sha256));
    }

    @Override
    public void remove(String name) throws IOException {
        bucket.remove(key(name));
    }

    @Override
    public List<String> olderThan(Duration age, String after, int most) throws IOException {
        List<String> old = new ArrayList<>();
        try {
            for (ListObjectsV2Response page : bucket.pages(PLACE)) {
                old(page, age)
                        .filter(name -> name.compareTo(after) > 0)
                        .limit(most - old.size())
                        .forEach(old::add);
                if (old.size() == most) {
                    break;
                }
            }
        } catch (SdkException e) {
            throw S3Trouble.of(e);
        }
        return old;
    }

    private static Stream<String> old(ListObjectsV2Response page, Duration age) throws IOException {
        Instant before = now(page).minus(age);
        return page.contents().stream()
                .filter(file -> file.lastModified().isBefore(before))
                .map(S3Object::key)
                .map(key -> key.substring(PLACE.length()))
                .filter(InboxName::isOne);
    }

    /** As the store has it, by whose clock the files have their times: ours may be another. */
    private static Instant now(ListObjectsV2Response page) throws IOException {
        String date = page.sdkHttpResponse().firstMatchingHeader("Date").orElse("");
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
        } catch (DateTimeException e) {
            throw new IOException("the object store does not tell the time; nobody knows how old a file is", e);
        }
    }

    private static String key(String name) {
        return PLACE + InboxName.checked(name);
    }
}
