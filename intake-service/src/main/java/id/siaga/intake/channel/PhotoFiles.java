package id.siaga.intake.channel;

import id.siaga.objects.Digest;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** The files of one form on our disk. Blocks. */
final class PhotoFiles {
    private static final Logger LOG = Logger.getLogger(PhotoFiles.class);

    private PhotoFiles() {}

    static Photo of(Path file, String mimeType) throws IOException {
        return new Photo(file, mimeType, Digest.of(file));
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
}
