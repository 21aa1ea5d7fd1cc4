package id.siaga.intake.domain;

import java.time.Instant;

/** Where a file stands after an attempt. */
public sealed interface MediaState {
    record Due(Instant at, MediaTrouble why) implements MediaState {}

    record Stored(StoredFile file) implements MediaState {}

    record Failed(MediaTrouble why) implements MediaState {}
}
