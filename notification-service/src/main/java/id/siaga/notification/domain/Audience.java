package id.siaga.notification.domain;

/** Whom a notification is for. Officers get approved templates, citizens get free text while their window is open. */
public enum Audience {
    CITIZEN("citizen"),
    OFFICER("officer");

    private final String code;

    Audience(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
