package id.siaga.routing.casework.application;

import id.siaga.eventing.UnitOfWork;
import id.siaga.routing.casework.application.Answers.Answer;
import id.siaga.routing.casework.domain.Origin;
import id.siaga.service.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What officers have answered, for the holder of the token of a report without a chat, who hears it nowhere else. What
 * was said in a chat stays there.
 */
@ApplicationScoped
public class ReadAnswers {
    private final UnitOfWork unitOfWork;
    private final Answers answers;

    ReadAnswers(UnitOfWork unitOfWork, Answers answers) {
        this.unitOfWork = unitOfWork;
        this.answers = answers;
    }

    /** @param chat the answers are in the reporter's chat; none are here then */
    public record Told(boolean chat, List<Answer> answers) {}

    /** Not found for a token nobody has, or whose report is still on its way. */
    public Uni<Told> handle(String token) {
        return unitOfWork.run(tx -> answers.find(tx, token)
                .map(found -> found.orElseThrow(Refused::notFound))
                .chain(promised -> Origin.isChat(promised.channel())
                        ? Uni.createFrom().item(new Told(true, List.of()))
                        : answers.of(tx, promised.complaint()).map(all -> new Told(false, all))));
    }
}
