package id.siaga.objects;

import id.siaga.eventing.sealing.Sealing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An object on the disk, ready to be sent away.
 *
 * @param address of its content
 * @param checksum of what lies in the file, sealed: SHA-256 in base64, as S3 asks for it
 */
record SealedFile(Path path, String address, String checksum) {
    static SealedFile write(InputStream content, Path path, Sealing sealing) throws IOException {
        Digest digest = new Digest();
        try (OutputStream out = digest.over(Files.newOutputStream(path))) {
            String address = SealedPieces.write(content, out, sealing);
            return new SealedFile(path, address, digest.checksum());
        }
    }
}
