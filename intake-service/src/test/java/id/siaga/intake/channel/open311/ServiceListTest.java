package id.siaga.intake.channel.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.siaga.intake.channel.open311.ServiceList.Offer;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceListTest {
    private static final Path PACK = Path.of("../deploy/regions/banyuwangi");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Instant now = Instant.parse("2026-03-14T10:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    @Test
    void shouldReadThePackOnceForAllWhoAskAtOnce() {
        ServiceList services = new ServiceList(PACK, clock);

        List<CompletableFuture<Offer>> asked = Stream.generate(services::offer)
                .limit(8)
                .map(Uni::subscribeAsCompletionStage)
                .toList();

        Set<Offer> read = Collections.newSetFromMap(new IdentityHashMap<>());
        asked.forEach(answer -> read.add(answer.join()));
        assertThat(read).hasSize(1);
    }

    @Test
    void shouldReadABrokenPackAgainOnlyAfterAPause(@TempDir Path folder) throws IOException {
        Path pack = folder.resolve("pack");
        ServiceList services = new ServiceList(pack, clock);
        Throwable broken = catchThrowable(() -> services.offer().await().atMost(PATIENCE));
        assertThat(broken).isNotNull();
        Files.createSymbolicLink(pack, PACK.toAbsolutePath());

        now = now.plusMillis(4_999);
        assertThat(catchThrowable(() -> services.offer().await().atMost(PATIENCE)))
                .isSameAs(broken);
        now = now.plusMillis(1);
        Offer mended = services.offer().await().atMost(PATIENCE);

        assertThat(mended.services()).isNotEmpty();
        now = now.plusSeconds(86_400);
        assertThat(services.offer().await().atMost(PATIENCE)).isSameAs(mended);
    }
}
