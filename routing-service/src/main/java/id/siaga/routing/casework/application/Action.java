package id.siaga.routing.casework.application;

/**
 * What an officer does. Which fields are needed depends on the type.
 *
 * @param type one of {@link ActOnComplaint#SUPPORTED}
 * @param text words for the citizen, for the file, or the reason
 * @param reason a code, for reject
 */
public record Action(
        String type, String text, String category, String unit, String reason, String authority, String reference) {}
