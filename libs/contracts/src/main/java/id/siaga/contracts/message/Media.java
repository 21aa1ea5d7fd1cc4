package id.siaga.contracts.message;

import id.siaga.contracts.Require;

/** A file by the provider's id; it is fetched later. */
public record Media(String id, String mimeType, String sha256, String fileName) {
    public Media {
        Require.present("id", id);
    }
}
