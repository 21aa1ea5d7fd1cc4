package id.siaga.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The pack's files as text. A missing or unreadable file is a problem of the pack, not a failure of the reader. */
final class PackFile {
    private PackFile() {}

    static List<String> lines(Path folder, String file, Problems problems) {
        return text(folder, file, problems).lines().toList();
    }

    static String text(Path folder, String file, Problems problems) {
        try {
            return Files.readString(folder.resolve(file), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "");
        } catch (NoSuchFileException e) {
            problems.add(file, 1, "the file is missing");
        } catch (CharacterCodingException e) {
            problems.add(file, 1, "is not UTF-8 text");
        } catch (IOException e) {
            problems.add(file, 1, "cannot be read: " + e.getClass().getSimpleName());
        }
        return "";
    }

    /** The first eight hex digits of the SHA-256 over names and bytes of the data files: two packs differ when it differs. */
    static String contentHash(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files.filter(PackFile::isData).sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static boolean isData(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".csv") || name.endsWith(".yaml") || name.endsWith(".geojson");
    }
}
