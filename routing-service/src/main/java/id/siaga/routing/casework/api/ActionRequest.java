package id.siaga.routing.casework.api;

import id.siaga.routing.casework.application.Action;

/** What an officer sends; unknown fields are ignored. */
public record ActionRequest(
        String type, String text, String category, String unit, String reason, String authority, String reference) {
    Action action() {
        return new Action(type, text, category, unit, reason, authority, reference);
    }
}
