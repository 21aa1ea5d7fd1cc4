package id.siaga.routing.casework.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A complaint with what else its page shows.
 *
 * @param reasons why it is where it is, in Indonesian; null for those who may not read
 * @param proposals tasks for other units, for who leads and may read
 * @param reporter who filed it without a chat, for who may read; else null
 * @param chat whether whoever filed it can be asked
 * @param leading whether the reader's unit leads; else it only helps
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
        @JsonUnwrapped ComplaintView complaint,
        List<String> reasons,
        List<TaskView> tasks,
        List<ProposalView> proposals,
        ReporterView reporter,
        boolean chat,
        boolean leading) {}
