package id.siaga.intake.channel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.logging.Logger;

/** The files of one form on our disk. Blocks. */
final class PhotoFiles {
    private static final Logger LOG = Logger.getLogger(PhotoFiles.class);

    private PhotoFiles() {}

    static Photo of(Path file, String mimeType) throws IOException {
        MessageDigest sha256 = sha256();
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), sha256)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return new Photo(file, mimeType, HexFormat.of().formatHex(sha256.digest()));
    }

    /** @param folder without folders inside; null for none */
    static void remove(Path folder) {
        if (folder == null) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.warnf(
                    "a form's files stay in %s until the next start, look at the disk: %s",
                    folder, e.getClass().getSimpleName());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256; this one does not", e);
        }
    }
}
