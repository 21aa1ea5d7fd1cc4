package id.siaga.intake.provider.x;

import id.siaga.intake.application.MediaProvider;
import id.siaga.intake.config.MediaConfig;
import id.siaga.intake.domain.MediaItem;
import id.siaga.intake.domain.MediaTrouble;
import id.siaga.intake.provider.Downloads;
import id.siaga.intake.provider.Hosts;
import id.siaga.intake.provider.Source;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;

/** X: posts have their files on an open CDN. Those of direct messages ask for a signed request, which we can't make yet. */
@ApplicationScoped
class XMedia implements MediaProvider {
    private final Downloads downloads;
    private final Hosts hosts;

    XMedia(Downloads downloads, MediaConfig config) {
        this.downloads = downloads;
        this.hosts = Hosts.of(config.simulator(), "pbs.twimg.com", "video.twimg.com");
    }

    @Override
    public boolean serves(String channel) {
        return channel.equals("x");
    }

    @Override
    public Uni<Optional<MediaTrouble>> fetch(MediaItem item, Path into) {
        return item.url() == null
                ? Uni.createFrom().item(Optional.of(MediaTrouble.NO_ADDRESS))
                : downloads.file(Source.open(item.url(), hosts), into);
    }
}
