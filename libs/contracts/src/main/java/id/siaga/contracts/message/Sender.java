package id.siaga.contracts.message;

import id.siaga.contracts.Require;

/** Who wrote, as the channel names them. Everything but the indexes is sealed; any of phone, user id and name may be unknown. */
public record Sender(
        String id, String idIndex, String phone, String phoneIndex, String userId, String userIdIndex, String name) {
    public Sender {
        Require.present("id", id);
        Require.present("idIndex", idIndex);
    }
}
