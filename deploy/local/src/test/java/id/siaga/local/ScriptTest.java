package id.siaga.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ScriptTest {
    private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern STARTS = Pattern.compile("java_main (\\w+) (id\\.siaga\\.[\\w.]+)");

    @Test
    void shouldStartOnlyProgramsThatAreBuiltWithTheirLibraries() throws IOException {
        String script = Files.readString(CHECKOUT.resolve("siaga"));

        assertThat(STARTS.matcher(script).results()).hasSizeGreaterThan(4).allSatisfy(started -> {
            Path module = CHECKOUT.resolve("deploy").resolve(started.group(1));
            assertThat(module.resolve("src/main/java/" + started.group(2).replace('.', '/') + ".java"))
                    .exists();
            assertThat(Files.readString(module.resolve("pom.xml"))).contains("<id>runtime-jars</id>");
        });
    }
}
