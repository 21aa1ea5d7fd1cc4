package id.siaga.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastStartTest {
    @TempDir
    Path folder;

    @Test
    void shouldTellALaterShellThePortsRegionAndLimitOfTheStart() {
        Path file = folder.resolve("system.properties");
        Options started = Options.elsewhere(folder).withRegion("blora").withResponse(Duration.ofMinutes(2));
        LastStart.remember(started, file);
        assertThat(LastStart.recall(Options.fromEnvironment(), file))
                .returns(started.ports(), Options::ports)
                .returns(started.region(), Options::region)
                .returns(started.response(), Options::response);
    }

    @Test
    void shouldKeepTheGivenOptionsWhenNothingWasEverStarted() {
        Options given = Options.elsewhere(folder);
        assertThat(LastStart.recall(given, folder.resolve("none"))).isEqualTo(given);
    }
}
