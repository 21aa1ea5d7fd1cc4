package id.siaga.notification.domain;

/** What a held notification waits for. */
public enum HoldReason {
    /** No address of the recipient on the channel. */
    CONTACT("contact"),
    /** The 24-hour window is closed; the citizen has to answer the template first. */
    WINDOW("window"),
    /** An alert about a complaint whose ticket is not known here yet. */
    COMPLAINT("complaint"),
    /** The provider has closed our account. */
    ACCOUNT("account"),
    /** Nobody sends on this channel. */
    CHANNEL("channel");

    private final String code;

    HoldReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
