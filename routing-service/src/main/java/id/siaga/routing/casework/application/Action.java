package id.siaga.routing.casework.application;

import id.siaga.service.Refused;

/**
 * What an officer does. Which fields are needed depends on the type.
 *
 * @param type one of {@link ActOnComplaint#SUPPORTED}
 * @param text words for the citizen, for the file, or the reason
 * @param reason a code, for reject
 */
public record Action(
        String type, String text, String category, String unit, String reason, String authority, String reference) {
    /** @return the value */
    static String needed(String field, String value) {
        if (value == null || value.isBlank()) {
            throw Refused.badRequest("Isian '" + field + "' wajib diisi untuk tindakan ini.");
        }
        return value;
    }
}
