package id.siaga.intake.provider.meta;

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

/** Facebook and Instagram: the webhook has the address on Meta's CDN, open to who has it and good for some days. */
@ApplicationScoped
class MetaMedia implements MediaProvider {
    private final Downloads downloads;
    private final Hosts hosts;

    MetaMedia(Downloads downloads, MediaConfig config) {
        this.downloads = downloads;
        this.hosts = Hosts.of(config.simulator(), "fbcdn.net", "cdninstagram.com", "fbsbx.com");
    }

    @Override
    public boolean serves(String channel) {
        return channel.equals("facebook") || channel.equals("instagram");
    }

    @Override
    public Uni<Optional<MediaTrouble>> fetch(MediaItem item, Path into) {
        return item.url() == null
                ? Uni.createFrom().item(Optional.of(MediaTrouble.NO_ADDRESS))
                : downloads.file(Source.open(item.url(), hosts), into);
    }
}
