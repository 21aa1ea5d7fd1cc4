package id.siaga.routing.casework.api;

import id.siaga.routing.casework.application.Answers.Answer;
import id.siaga.routing.casework.application.ReadAnswers;
import id.siaga.service.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.ResponseHeader;

/**
 * What officers answered to a report that came without a chat, for whoever holds its token: the reporter, or who was
 * given it. Nothing of what the reporter wrote, no person. For a report from a chat {@code chat} is true and the list empty.
 */
@Path("/api/v1/answers/{token}")
@PermitAll
public class AnswersResource {
    /** 128 bits in base64url or hex. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22,64}");

    private final ReadAnswers readAnswers;

    AnswersResource(ReadAnswers readAnswers) {
        this.readAnswers = readAnswers;
    }

    public record AnswersView(boolean chat, List<AnswerView> items, String next) {}

    /** {@code kind} is reply, ask, resolved, rejected or forwarded. */
    public record AnswerView(String kind, Instant at, String text) {
        static AnswerView of(Answer answer) {
            String kind = switch (answer.type()) {
                case "complaint.action-recorded.reply" -> "reply";
                case "complaint.information-requested" -> "ask";
                default -> answer.type().replace("complaint.", "");
            };
            return new AnswerView(kind, answer.at(), answer.text());
        }
    }

    @GET
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Uni<AnswersView> answers(@PathParam("token") String token) {
        if (!TOKEN.matcher(token).matches()) {
            throw Refused.notFound();
        }
        return readAnswers
                .handle(token)
                .map(told -> new AnswersView(
                        told.chat(), told.answers().stream().map(AnswerView::of).toList(), null));
    }
}
