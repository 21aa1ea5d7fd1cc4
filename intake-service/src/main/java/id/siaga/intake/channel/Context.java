package id.siaga.intake.channel;

import id.siaga.contracts.message.Post;

/**
 * What a message stands in.
 *
 * @param quoted the provider's id of the message it answers
 * @param group where several people read it
 * @param post where everybody reads it
 * @param referral the ad or link the person came by
 */
public record Context(String quoted, boolean forwarded, String group, Post post, String referral) {
    public static final Context NONE = quoting(null);

    public static Context quoting(String quoted) {
        return new Context(quoted, false, null, null, null);
    }

    public static Context of(Post post, String quoted) {
        return new Context(quoted, false, null, post, null);
    }
}
