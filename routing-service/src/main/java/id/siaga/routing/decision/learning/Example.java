package id.siaga.routing.decision.learning;

import id.siaga.routing.decision.domain.Lead;
import id.siaga.routing.decision.domain.Wording;
import java.time.Instant;

/** A complaint whose lead a person has decided or confirmed, and when that was. */
public record Example(Wording wording, Lead lead, Instant at) {}
