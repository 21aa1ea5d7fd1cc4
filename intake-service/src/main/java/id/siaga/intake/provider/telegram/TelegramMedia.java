package id.siaga.intake.provider.telegram;

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

/** Telegram Bot API: {@code getFile} gives a path that is good for an hour; bots get files up to 20 MB. */
@ApplicationScoped
class TelegramMedia implements MediaProvider {
    private static final String ID = "[A-Za-z0-9_-]{1,300}";
    private static final String PATH = "[A-Za-z0-9_./-]{1,300}";
    private static final int BAD_REQUEST = 400;

    private final Downloads downloads;
    private final TelegramMediaConfig config;
    private final Hosts hosts;

    TelegramMedia(Downloads downloads, TelegramMediaConfig config) {
        this.downloads = downloads;
        this.config = config;
        this.hosts = Hosts.of(Optional.of(config.apiUrl()), "api.telegram.org");
    }

    @Override
    public boolean serves(String channel) {
        return channel.equals("telegram");
    }

    @Override
    public Uni<Optional<MediaTrouble>> fetch(MediaItem item, Path into) {
        if (!item.mediaId().matches(ID)) {
            return missed(MediaTrouble.NO_ADDRESS);
        }
        if (config.botToken().isEmpty()) {
            return missed(MediaTrouble.CREDENTIALS);
        }
        String bot = "/bot" + config.botToken().get();
        return downloads
                .ask(source(config.apiUrl() + bot + "/getFile?file_id=" + item.mediaId()), into)
                .chain(answer -> switch (answer) {
                    case Answer.Silent silent -> missed(silent.why());
                    case Answer.Said said -> file(said, bot, into);
                });
    }

    private Uni<Optional<MediaTrouble>> file(Answer.Said said, String bot, Path into) {
        Optional<MediaTrouble> trouble = trouble(said);
        if (trouble.isPresent()) {
            return Uni.createFrom().item(trouble);
        }
        String path = said.body().path("result").path("file_path").asText("");
        return path.matches(PATH) && !path.contains("..")
                ? downloads.file(source(config.apiUrl() + "/file" + bot + "/" + path), into)
                : missed(MediaTrouble.NO_ADDRESS);
    }

    /** An unknown bot is 404 to Telegram, a file that is gone, too large or not to be had right now is 400. */
    static Optional<MediaTrouble> trouble(Answer.Said said) {
        if (said.status() == BAD_REQUEST) {
            return Optional.of(refused(said.body().path("description").asText()));
        }
        return Downloads.trouble(said.status())
                .map(why -> why == MediaTrouble.NOT_FOUND ? MediaTrouble.CREDENTIALS : why);
    }

    private static MediaTrouble refused(String description) {
        if (description.contains("too big")) {
            return MediaTrouble.TOO_LARGE;
        }
        return description.contains("temporarily unavailable") ? MediaTrouble.SERVER_ERROR : MediaTrouble.NOT_FOUND;
    }

    /** The token is part of the address. */
    private Source source(String address) {
        return new Source(address, hosts, null, true);
    }

    private static Uni<Optional<MediaTrouble>> missed(MediaTrouble why) {
        return Uni.createFrom().item(Optional.of(why));
    }
}
