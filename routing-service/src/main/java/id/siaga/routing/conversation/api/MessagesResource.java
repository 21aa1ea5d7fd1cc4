package id.siaga.routing.conversation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.siaga.routing.casework.api.Callers;
import id.siaga.routing.conversation.application.MediaFiles.MediaFile;
import id.siaga.routing.conversation.application.Messages.Line;
import id.siaga.routing.conversation.application.ReadConversation;
import id.siaga.routing.conversation.application.ReadConversation.Heard;
import id.siaga.service.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The conversation of a complaint, by the provider's time; another unit's is 404. */
@Path("/api/v1/complaints/{id}/messages")
@RolesAllowed({"officer", "unit-head", "operator"})
public class MessagesResource {
    private final ReadConversation readConversation;
    private final Caller caller;

    MessagesResource(ReadConversation readConversation, Caller caller) {
        this.readConversation = readConversation;
        this.caller = caller;
    }

    public record ConversationView(List<MessageView> items) {}

    /** {@code from} is citizen or unit; {@code media} are mime types, separated by blanks. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MessageView(
            String from,
            String kind,
            String text,
            String media,
            List<FileView> files,
            Double latitude,
            Double longitude,
            Instant at) {
        static MessageView of(Heard heard) {
            Line line = heard.line();
            return new MessageView(
                    line.direction(),
                    line.kind(),
                    line.text(),
                    line.media(),
                    heard.files().stream().map(FileView::of).toList(),
                    line.latitude(),
                    line.longitude(),
                    line.sentAt());
        }
    }

    /**
     * {@code state} is pending, stored or failed; stored ones are under {@code …/media/{id}}. The coordinates are where a
     * photo was taken.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FileView(UUID id, String state, String type, Long size, Double latitude, Double longitude) {
        static FileView of(MediaFile file) {
            return new FileView(
                    file.id(), file.state(), file.mimeType(), file.size(), file.latitude(), file.longitude());
        }
    }

    @GET
    public Uni<ConversationView> messages(@PathParam("id") String id) {
        return readConversation
                .handle(Callers.officer(caller), id)
                .map(heard ->
                        new ConversationView(heard.stream().map(MessageView::of).toList()));
    }
}
