package id.siaga.objects;

import java.util.regex.Pattern;

/** What a file that came in may be called, in a folder and in a bucket alike. */
final class InboxName {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private InboxName() {}

    /** Anything else could name a file elsewhere. */
    static String checked(String name) {
        if (!isOne(name)) {
            throw new IllegalArgumentException("not a name for a file that came in");
        }
        return name;
    }

    static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }
}
