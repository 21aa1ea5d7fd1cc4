package id.siaga.routing.conversation.application;

import id.siaga.region.RegionPack;
import id.siaga.routing.conversation.domain.ServiceQuestions;
import id.siaga.routing.decision.domain.Nature;
import id.siaga.routing.decision.domain.Wording;
import id.siaga.routing.decision.text.ReadNature;
import id.siaga.routing.decision.text.RuleOpinions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells what surely complains from what may only explain a question: somebody wants something done, and the words name a
 * matter of the pack. Danger needs no matter. By the rules alone, so that the same words always belong to the same
 * complaint.
 */
@ApplicationScoped
class RecogniseComplaint {
    private final ReadNature readNature;
    private final ServiceQuestions questions;
    private final RuleOpinions opinions;

    RecogniseComplaint(RegionPack pack, ReadNature readNature, RuleOpinions opinions) {
        this.readNature = readNature;
        this.questions = new ServiceQuestions(pack.services());
        this.opinions = opinions;
    }

    boolean in(String words) {
        Nature nature = readNature.of(words);
        return nature.danger()
                || nature.isComplaint()
                        && questions.in(words).isEmpty()
                        && opinions.on(new Wording(words, null)).informed();
    }
}
