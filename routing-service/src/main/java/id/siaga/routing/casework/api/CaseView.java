package id.siaga.routing.casework.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** A complaint with why it is where it is, in Indonesian; null for those who may not read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(@JsonUnwrapped ComplaintView complaint, List<String> reasons) {}
