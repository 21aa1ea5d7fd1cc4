package id.siaga.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Takes a message from the business to a person. Free text outside the service window is accepted and then fails
 * with 131047 by status, as the provider does; limits refuse at once.
 */
final class Sending {
    private final MessageRules rules;
    private final SendLimits limits;
    private final ServiceWindows windows;
    private final People people;
    private final Ledger ledger;
    private final Delivering delivering;
    private final Identifiers identifiers;

    Sending(
            MessageRules rules,
            SendLimits limits,
            ServiceWindows windows,
            People people,
            Ledger ledger,
            Delivering delivering,
            Identifiers identifiers) {
        this.rules = rules;
        this.limits = limits;
        this.windows = windows;
        this.people = people;
        this.ledger = ledger;
        this.delivering = delivering;
        this.identifiers = identifiers;
    }

    /** What happens to an accepted message on its way. */
    interface Delivering {
        void accepted(Entry entry);

        void failed(Entry entry, GraphError error);
    }

    sealed interface Verdict {
        record Accepted(Entry entry) implements Verdict {}

        record Refused(GraphError error) implements Verdict {}
    }

    Verdict handle(BusinessNumber account, JsonNode request, Optional<GraphError> plannedFailure) {
        Optional<GraphError> refusal = rules.refusalOf(request);
        if (refusal.isPresent()) {
            return new Verdict.Refused(refusal.get());
        }
        String to = MetaJson.text(request, "to");
        String address = to != null ? to.replaceAll("[^0-9]", "") : MetaJson.text(request, "recipient");
        Person person = people.at(address);
        Optional<GraphError> limit = limits.refusalOf(account.id(), person);
        if (limit.isPresent()) {
            return new Verdict.Refused(limit.get());
        }
        Entry entry =
                ledger.add(identifiers.message(), Entry.Direction.OUT, account, person, content(request, address));
        boolean allowed = entry.content().type().equals("template") || windows.isOpen(account.id(), person);
        plannedFailure
                .or(() -> allowed ? Optional.empty() : Optional.of(GraphError.windowClosed()))
                .ifPresentOrElse(error -> delivering.failed(entry, error), () -> delivering.accepted(entry));
        return new Verdict.Accepted(entry);
    }

    private static Entry.Content content(JsonNode request, String address) {
        return new Entry.Content(
                request.path("type").asText("text"),
                MessageText.of(request),
                request.toString(),
                MetaJson.text(request.path("context"), "message_id"),
                MetaJson.text(request, "biz_opaque_callback_data"),
                address);
    }
}
