package id.siaga.intake.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.siaga.intake.config.MediaConfig;
import id.siaga.intake.domain.MediaTrouble;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Asks providers' APIs and fetches their files. */
@ApplicationScoped
public class Downloads {
    private static final long LONGEST_ANSWER = 64 * 1024L;

    private final Requests requests;
    private final MediaConfig config;
    private final ObjectMapper json;

    Downloads(Requests requests, MediaConfig config, ObjectMapper json) {
        this.requests = requests;
        this.config = config;
        this.json = json;
    }

    /** @return nothing when the file is there */
    public Uni<Optional<MediaTrouble>> file(Source source, Path into) {
        return requests.get(source, into, config.maxSize().asLongValue()).map(arrived -> switch (arrived) {
            case Arrived.Nothing nothing -> Optional.of(nothing.why());
            case Arrived.Response response -> trouble(source, response.status());
        });
    }

    /** @param scratch a file it may write to */
    public Uni<Answer> ask(Source source, Path scratch) {
        return requests.get(source, scratch, LONGEST_ANSWER).map(arrived -> switch (arrived) {
            case Arrived.Nothing nothing -> new Answer.Silent(asked(nothing.why()));
            case Arrived.Response response -> new Answer.Said(response.status(), body(scratch));
        });
    }

    /** An answer too long to be one is a page of excuses, and passes. */
    private static MediaTrouble asked(MediaTrouble why) {
        return why == MediaTrouble.TOO_LARGE ? MediaTrouble.SERVER_ERROR : why;
    }

    public boolean isTooLarge(long size) {
        return size > config.maxSize().asLongValue();
    }

    /** What a status means where the provider says nothing more. Nothing for a success. */
    public static Optional<MediaTrouble> trouble(int status) {
        return switch (status) {
            case 401, 403 -> Optional.of(MediaTrouble.CREDENTIALS);
            case 404, 410 -> Optional.of(MediaTrouble.NOT_FOUND);
            case 408, 425 -> Optional.of(MediaTrouble.TIMED_OUT);
            case 429 -> Optional.of(MediaTrouble.THROTTLED);
            default ->
                switch (status / 100) {
                    case 2 -> Optional.empty();
                    case 5 -> Optional.of(MediaTrouble.SERVER_ERROR);
                    default -> Optional.of(MediaTrouble.REFUSED);
                };
        };
    }

    /** An open address that lets nobody in any more has had its time. */
    private static Optional<MediaTrouble> trouble(Source source, int status) {
        return trouble(status).map(why -> switch (why) {
            case NOT_FOUND -> source.renewable() ? MediaTrouble.EXPIRED : why;
            case CREDENTIALS -> source.bearer() == null ? MediaTrouble.NOT_FOUND : why;
            default -> why;
        });
    }

    private JsonNode body(Path scratch) {
        try {
            return json.readTree(scratch.toFile());
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
