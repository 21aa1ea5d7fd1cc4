package id.siaga.intake.domain;

/** What became of an attempt to get a file. */
public sealed interface MediaOutcome {
    record Kept(StoredFile file) implements MediaOutcome {}

    record Missed(MediaTrouble why) implements MediaOutcome {}
}
