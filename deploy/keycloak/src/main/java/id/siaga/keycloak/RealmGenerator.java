package id.siaga.keycloak;

import id.siaga.region.RegionPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the realm of a region pack as a file that Keycloak imports at its first start. */
public final class RealmGenerator {
    /** Arguments: pack folder, file to write, address of the gateway. */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            System.err.println("Usage: RealmGenerator <pack folder> <realm file> <gateway address>");
            System.exit(2);
        }
        Path file = Path.of(args[1]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, realm(RegionPack.read(Path.of(args[0])), args[2]));
    }

    /** The same text for the same pack and gateway, so that a change can be noticed by comparing. */
    public static String realm(RegionPack pack, String gateway) {
        return new Realm(gateway, Account.of(pack)).json();
    }

    private RealmGenerator() {}
}
