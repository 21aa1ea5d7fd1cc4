package id.siaga.intake.domain;

import java.util.Set;

/** The channels of our own forms: their files come with the report, and nobody but we has them. */
public final class FormChannels {
    public static final String WEB = "web";
    public static final String COUNTER = "counter";

    private static final Set<String> ALL = Set.of(WEB, COUNTER);

    private FormChannels() {}

    public static boolean have(String channel) {
        return ALL.contains(channel);
    }
}
