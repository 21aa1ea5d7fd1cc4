package id.siaga.reporting.board;

/**
 * What goes to a browser, serialised once for all of them.
 *
 * @param id the journal's id; 0 where there is nothing to resume from
 * @param key a newer event with an equal key replaces one that still waits
 * @param name complaint, gone, alarm, alarm-cleared, reset, or null for a mere sign of life
 */
public record BoardEvent(long id, String key, String name, String data) {
    static final BoardEvent SIGN_OF_LIFE = new BoardEvent(0, "sign-of-life", null, "siaga");

    /** The reader has missed more than can be told: it loads the board again. */
    static BoardEvent reset() {
        return new BoardEvent(0, "reset", "reset", "{}");
    }
}
