package id.siaga.region;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;

/**
 * Everything Siaga knows about one kabupaten, read from a folder and checked. Immutable and free to share between
 * threads; a changed folder is a new pack with another {@link #version()}.
 */
public final class RegionPack {
    private final Profile profile;
    private final ResponseLimits responseLimits;
    private final Ladder ladder;
    private final PackContent content;

    RegionPack(Profile profile, ResponseLimits responseLimits, Ladder ladder, PackContent content) {
        this.profile = profile;
        this.responseLimits = responseLimits;
        this.ladder = ladder;
        this.content = content;
    }

    /** @throws BrokenPack with every problem found, when anything is wrong */
    public static RegionPack read(Path folder) {
        return new PackReader(folder).read();
    }

    /** The same pack with every response limit, rung and repetition scaled by {@code response} to two hours. */
    public RegionPack scaledTo(Duration response) {
        Scale scale = new Scale(response);
        return new RegionPack(profile, responseLimits.scaled(scale), ladder.scaled(scale), content);
    }

    public String id() {
        return profile.id();
    }

    public String name() {
        return profile.name();
    }

    public ZoneId zone() {
        return profile.zone();
    }

    public String ticketPrefix() {
        return profile.ticketPrefix();
    }

    /** The declared version and a short hash over the files, e.g. {@code 2026.11-1f2e3d4c}. */
    public String version() {
        return profile.version();
    }

    /** Messages of one conversation within this time belong to one complaint. */
    public Duration joinWindow() {
        return profile.joinWindow();
    }

    /** Silence after "resolved" that closes a complaint. */
    public Duration closingSilence() {
        return profile.closingSilence();
    }

    /** From 0 to 1: below it a routing decision goes to a person. */
    public double confidence() {
        return profile.confidence();
    }

    public ResponseLimits responseLimits() {
        return responseLimits;
    }

    public Ladder ladder() {
        return ladder;
    }

    public Units units() {
        return content.units();
    }

    public Areas areas() {
        return content.areas();
    }

    public Categories categories() {
        return content.categories();
    }

    public Accounts accounts() {
        return content.accounts();
    }

    public People people() {
        return content.people();
    }

    public WorkingCalendar calendar() {
        return content.calendar();
    }

    public Texts texts() {
        return content.texts();
    }
}
