package id.siaga.intake.application;

import id.siaga.testing.SiagaResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** With a database and a provider, unlike the tests of the webhook path. */
public class MediaProfile implements QuarkusTestProfile {
    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(SiagaResource.class), new TestResourceEntry(ProviderResource.class));
    }

    /** The fake provider and a folder for objects. */
    public static class ProviderResource implements QuarkusTestResourceLifecycleManager {
        private FakeProvider provider;

        @Override
        public Map<String, String> start() {
            provider = new FakeProvider();
            return Map.of(
                    "siaga.whatsapp.api-url",
                    provider.address() + "/v23.0",
                    "siaga.media.simulator",
                    provider.address(),
                    "siaga.media.within",
                    "2s",
                    "siaga.media.poll-every",
                    "100ms",
                    "siaga.objects.folder",
                    folder().toString());
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(provider, new TestInjector.MatchesType(FakeProvider.class));
        }

        @Override
        public void stop() {
            if (provider != null) {
                provider.close();
            }
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory(Path.of("target"), "objects").toAbsolutePath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
