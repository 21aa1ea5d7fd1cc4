package id.siaga.contracts.message;

import id.siaga.contracts.Require;

/**
 * What a report without a chat brings beside its words: from the public form, a counter or another system.
 *
 * @param token the public token its reporter was promised
 * @param anonymous who works on it does not see the contact
 * @param confidential nothing of it is published, whoever approves
 * @param name sealed like phone and email; each may be unknown, none was checked
 * @param filedBy the person who wrote it down at a counter; null when the reporter did
 */
public record Report(
        String token,
        boolean anonymous,
        boolean confidential,
        String name,
        String phone,
        String email,
        String filedBy) {
    public Report {
        Require.present("token", token);
    }
}
