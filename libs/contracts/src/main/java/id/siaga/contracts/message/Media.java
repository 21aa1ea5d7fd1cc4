package id.siaga.contracts.message;

import id.siaga.contracts.Require;

/**
 * A file by the provider's id; it is fetched later. {@code url} where the channel gives addresses, which soon expire, and no
 * ids; a file of a form lies in intake's inbox, and its {@code url} is no address but {@code inbox:} and its SHA-256.
 */
public record Media(String id, String mimeType, String sha256, String fileName, String url) {
    public Media {
        Require.present("id", id);
    }

    public Media(String id, String mimeType, String sha256, String fileName) {
        this(id, mimeType, sha256, fileName, null);
    }
}
