package id.siaga.objects;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The address that grows with the content. */
public final class Digest {
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-f]{64}");

    private final MessageDigest sha256;

    Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256; the service can't work", e);
        }
    }

    /** Of a file that is not put anywhere yet, as a store and an inbox will tell it. */
    public static String of(Path file) throws IOException {
        Digest digest = new Digest();
        try (OutputStream out = digest.over(OutputStream.nullOutputStream())) {
            Files.copy(file, out);
        }
        return digest.address();
    }

    /** Anything else could name a file elsewhere. */
    static String checked(String address) {
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("not the address of an object");
        }
        return address;
    }

    void take(byte[] piece, int length) {
        sha256.update(piece, 0, length);
    }

    /** Takes what is written through it. */
    OutputStream over(OutputStream out) {
        return new DigestOutputStream(out, sha256);
    }

    String address() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** As S3 writes it. */
    String checksum() {
        return Base64.getEncoder().encodeToString(sha256.digest());
    }
}
