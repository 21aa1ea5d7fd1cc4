package id.siaga.routing.casework.domain;

/**
 * What came with a report without a chat.
 *
 * @param anonymous who works on it does not see name, phone and e-mail
 * @param confidential nothing of it is published
 * @param name sealed like phone and email; each may be null
 * @param filedBy the person who wrote it down at a counter, or null
 */
public record FiledReport(
        String token,
        boolean anonymous,
        boolean confidential,
        String name,
        String phone,
        String email,
        String filedBy) {}
