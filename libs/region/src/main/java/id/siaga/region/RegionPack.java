package id.siaga.region;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Everything Siaga knows about one kabupaten, read from a folder and checked. Immutable and free to share between
 * threads; a changed folder is a new pack with another {@link #version()}.
 */
public final class RegionPack {
    private final Profile profile;
    private final ResponseLimits responseLimits;
    private final Ladders ladders;
    private final ClockTerms clockTerms;
    private final PackContent content;
    private final Scale scale;

    RegionPack(
            Profile profile,
            ResponseLimits responseLimits,
            Ladders ladders,
            ClockTerms clockTerms,
            PackContent content,
            Scale scale) {
        this.profile = profile;
        this.responseLimits = responseLimits;
        this.ladders = ladders;
        this.clockTerms = clockTerms;
        this.content = content;
        this.scale = scale;
    }

    /** @throws BrokenPack with every problem found, when anything is wrong */
    public static RegionPack read(Path folder) {
        return new PackReader(folder).read();
    }

    /** The same pack with every response limit, rung and repetition scaled by {@code response} to two hours. */
    public RegionPack scaledTo(Duration response) {
        Scale wanted = new Scale(response);
        return new RegionPack(
                profile,
                responseLimits.scaled(wanted),
                ladders.scaled(wanted),
                clockTerms.scaled(wanted),
                content,
                wanted);
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

    /** The ladder of the public promise. */
    public Ladder ladder() {
        return ladders.response();
    }

    public Ladders ladders() {
        return ladders;
    }

    public ClockTerms clockTerms() {
        return clockTerms;
    }

    /** So many working days later; a scaled pack scales the time until then. */
    public Instant workingDeadline(Instant from, int days) {
        return from.plus(scale.of(Duration.between(from, calendar().plusWorkingDays(from, days))));
    }

    /** Between two instants; a scaled pack takes all of that time. */
    public Duration workingTime(Instant from, Instant to) {
        return scale.isFull() ? calendar().between(from, to) : Duration.between(from, to);
    }

    /** The deadline so much working time later; a scaled pack works day and night. */
    public Instant extended(Instant deadline, Duration workingTime) {
        return scale.isFull() ? calendar().plus(deadline, workingTime) : deadline.plus(workingTime);
    }

    /** What ladders and limits are called that were installed together: the version, and the scale where there is one. */
    public String policyVersion() {
        return scale.isFull() ? version() : version() + "@" + scale.response();
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

    public Services services() {
        return content.services();
    }
}
