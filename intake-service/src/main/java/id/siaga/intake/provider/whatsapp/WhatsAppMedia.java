package id.siaga.intake.provider.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.intake.application.MediaProvider;
import id.siaga.intake.domain.MediaItem;
import id.siaga.intake.domain.MediaTrouble;
import id.siaga.intake.provider.Answer;
import id.siaga.intake.provider.Downloads;
import id.siaga.intake.provider.Hosts;
import id.siaga.intake.provider.Source;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;

/**
 * WhatsApp Cloud API: the id gives an address that is good for five minutes, the address gives the file; both ask for the
 * token. Each attempt asks for an address of its own.
 */
@ApplicationScoped
class WhatsAppMedia implements MediaProvider {
    /** An id becomes part of an address. */
    private static final String ID = "[A-Za-z0-9_-]{1,200}";

    private final Downloads downloads;
    private final WhatsAppMediaConfig config;
    private final Hosts hosts;

    WhatsAppMedia(Downloads downloads, WhatsAppMediaConfig config) {
        this.downloads = downloads;
        this.config = config;
        this.hosts =
                Hosts.of(Optional.of(config.apiUrl()), "graph.facebook.com", "lookaside.fbsbx.com", "whatsapp.net");
    }

    @Override
    public boolean serves(String channel) {
        return channel.equals("whatsapp");
    }

    @Override
    public Uni<Optional<MediaTrouble>> fetch(MediaItem item, Path into) {
        if (!item.mediaId().matches(ID)) {
            return missed(MediaTrouble.NO_ADDRESS);
        }
        if (config.accessToken().isEmpty()) {
            return missed(MediaTrouble.CREDENTIALS);
        }
        return downloads
                .ask(source(config.apiUrl() + "/" + item.mediaId()), into)
                .chain(answer -> switch (answer) {
                    case Answer.Silent silent -> missed(silent.why());
                    case Answer.Said said -> file(said, into);
                });
    }

    private Uni<Optional<MediaTrouble>> file(Answer.Said said, Path into) {
        Optional<MediaTrouble> trouble = trouble(said);
        if (trouble.isPresent()) {
            return Uni.createFrom().item(trouble);
        }
        JsonNode url = said.body().path("url");
        if (!url.isTextual()) {
            return missed(MediaTrouble.SERVER_ERROR);
        }
        return downloads.isTooLarge(said.body().path("file_size").asLong())
                ? missed(MediaTrouble.TOO_LARGE)
                : downloads.file(source(url.asText()), into);
    }

    private static Optional<MediaTrouble> trouble(Answer.Said said) {
        JsonNode code = said.body().path("error").path("code");
        return Optional.of(code)
                .filter(JsonNode::isInt)
                .flatMap(told -> GraphErrors.trouble(told.asInt()))
                .or(() -> Downloads.trouble(said.status()));
    }

    private Source source(String address) {
        return new Source(address, hosts, config.accessToken().orElseThrow(), true);
    }

    private static Uni<Optional<MediaTrouble>> missed(MediaTrouble why) {
        return Uni.createFrom().item(Optional.of(why));
    }
}
