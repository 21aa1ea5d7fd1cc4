package id.siaga.contracts.message;

import id.siaga.contracts.Require;

/** Where a public message stands: the provider's id of the post or comment, and its address for a browser when we know it. */
public record Post(String id, String link) {
    public Post {
        Require.present("id", id);
    }
}
