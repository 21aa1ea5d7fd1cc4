package id.siaga.objects;

import java.io.IOException;
import java.io.InputStream;

/**
 * Files by what they are: an object's address is the SHA-256 of its content in lower-case hex, so the same file is there
 * once, however often it is put. Sealed where it lies. Both methods block and hold a piece in memory at a time.
 */
public interface ObjectStore {
    /** Durable when it returns. @return the address */
    String put(InputStream content) throws IOException;

    /**
     * The content; its last read fails with {@link DamagedObject} when it is not what its address says.
     *
     * @throws java.nio.file.NoSuchFileException when there is none at that address
     * @throws IllegalArgumentException when it is no address
     */
    InputStream open(String address) throws IOException;
}
