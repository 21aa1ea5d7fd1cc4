package id.siaga.intake.channel;

import java.util.Locale;

/** A citizen as a channel names them: by an id of its own, a phone, a user name that may change. Any may be unknown, not all. */
public record Person(String userId, String phone, String handle, String name) {
    public Person {
        handle = handle == null ? null : handle.replaceFirst("^@", "").toLowerCase(Locale.ROOT);
        if (userId == null && phone == null && (handle == null || handle.isBlank())) {
            throw new Unreadable("nobody is named as the person");
        }
    }

    public static Person of(String userId, String name) {
        return new Person(userId, null, null, name);
    }

    /** The id that makes the conversation: the most lasting one. */
    public String id() {
        if (userId != null) {
            return userId;
        }
        return phone == null ? handle : phone;
    }
}
