package id.siaga.contracts.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a message is, across channels. Only kinds with content register a complaint. */
public enum MessageKind {
    @JsonProperty("text")
    TEXT(true),
    @JsonProperty("image")
    IMAGE(true),
    @JsonProperty("video")
    VIDEO(true),
    @JsonProperty("audio")
    AUDIO(true),
    @JsonProperty("voice")
    VOICE(true),
    @JsonProperty("document")
    DOCUMENT(true),
    @JsonProperty("location")
    LOCATION(true),
    @JsonProperty("interactive")
    INTERACTIVE(true),
    @JsonProperty("sticker")
    STICKER(false),
    @JsonProperty("contacts")
    CONTACTS(false),
    @JsonProperty("reaction")
    REACTION(false),
    @JsonProperty("order")
    ORDER(false),
    @JsonProperty("call")
    CALL(false),
    @JsonProperty("unsupported")
    UNSUPPORTED(false);

    private final boolean content;

    MessageKind(boolean content) {
        this.content = content;
    }

    public boolean hasContent() {
        return content;
    }
}
