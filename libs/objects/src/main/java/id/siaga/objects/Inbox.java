package id.siaga.objects;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;

/**
 * Files that came in and nobody has looked into yet, under names of their own and apart from objects: whoever has looked
 * removes them. Sealed where they lie, like objects. A name is 1 to 100 letters, digits, hyphens and underscores; anything
 * else is an IllegalArgumentException. All methods block and hold a piece in memory at a time.
 */
public interface Inbox {
    /** Durable when it returns. What was under the name before is gone. @return the SHA-256 of the content, as of an object */
    String put(String name, InputStream content) throws IOException;

    /**
     * The content; its last read fails with {@link DamagedObject} when it is not what {@code sha256} says.
     *
     * @throws java.nio.file.NoSuchFileException when there is none of that name
     */
    InputStream open(String name, String sha256) throws IOException;

    /** Without effect when it is gone already. */
    void remove(String name) throws IOException;

    /**
     * The names of what was put longer ago, by the clock of whoever keeps the files: the first ones behind that name, in
     * the order of their letters. What has no name of ours was not put here and is not told.
     *
     * @param after empty for the beginning
     */
    List<String> olderThan(Duration age, String after, int most) throws IOException;
}
