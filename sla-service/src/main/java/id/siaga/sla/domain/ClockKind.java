package id.siaga.sla.domain;

/** What was promised. The word is part of the contract. */
public enum ClockKind {
    RESPONSE("response");

    private final String word;

    ClockKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
