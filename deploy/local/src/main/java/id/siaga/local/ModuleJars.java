package id.siaga.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build leaves the plain Java programs under {@code deploy}. */
final class ModuleJars {
    static String classPath(Path checkout, String module) {
        Path target = checkout.resolve("deploy").resolve(module).resolve("target");
        Path jar = target.resolve("siaga-" + module + "-1.0.0-SNAPSHOT.jar");
        if (!Files.exists(jar)) {
            throw new LaunchFailed("deploy/" + module + " is not built: run ./siaga up, or mvn package.");
        }
        return jar + java.io.File.pathSeparator + target.resolve("lib") + "/*";
    }

    private ModuleJars() {}
}
